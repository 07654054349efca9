// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A plugin from its first upload to the deletion of its data, on one portal; each step stands on the ones before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginLifeIT {
    @TempDir
    static Path folder;

    private static Portal portal;
    private static Caller administrator;
    private static PluginArchive archives;

    @BeforeAll
    static void start() throws IOException {
        portal = Portal.start(Map.of("FOYER_JAVA_OPTS", "-Dfoyer.section.patience=10"));
        administrator = portal.as("admin@foyer.example");
        archives = new PluginArchive(folder);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    @Order(1)
    void onlyArchivesOfTrustedSignersAreTakenAndOnlyFromAdministrators() throws IOException {
        Path good = archives.good("1.0.0");
        Answer refused = upload(administrator, good);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/type").asText()).endsWith("deployment/unknown-signer");

        Path trust = Files.createDirectories(portal.data().resolve("trust/plugins"));
        Files.copy(archives.certificate(), trust.resolve("acme.pem"));
        assertThat(upload(portal.as("agent@foyer.example"), good).status()).isEqualTo(403);
        Answer taken = upload(administrator, good);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        assertThat(taken.json().at("/version/signer/name").asText()).isEqualTo("CN=Acme");
        assertThat(taken.json().at("/plan/change").asText()).isEqualTo("install");
        assertThat(administrator.get("/records/asset").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void anInstallationIsOneHoweverOftenItIsAskedFor() throws IOException {
        String version = uploaded(archives.good("1.0.0"));
        String job = begin("install", version).json().at("/id").asText();
        Answer again = begin("install", version);
        assertThat(again.status() == 409 || again.json().at("/id").asText().equals(job))
                .isTrue();

        assertThat(ended(job).at("/state").asText()).isEqualTo("DONE");
        assertThat(create("Laptop")).isEqualTo(201);
        assertThat(titles()).contains("Laptop");
    }

    @Test
    @Order(3)
    void anUpdateKeepsTheRecordsAndCanBeRolledBack() throws IOException {
        assertThat(run("update", archives.good("1.1.0"))).isEqualTo("DONE");
        assertThat(titles()).contains("Laptop", "serial");

        String back = begin("rollback", "").json().at("/id").asText();
        assertThat(ended(back).at("/state").asText()).isEqualTo("DONE");
        assertThat(plugin().at("/version").asText()).isEqualTo("1.0.0");
        assertThat(titles()).contains("Laptop").doesNotContain("serial");
        assertThat(create("Phone")).isEqualTo(201);
        assertThat(run("update", archives.good("1.1.0"))).isEqualTo("DONE");
    }

    @Test
    @Order(4)
    void aFailedUpdateLeavesTheVersionBeforeWithAllItHad() throws IOException {
        assertThat(run("update", archives.changing("1.2.0", "select no_such_column")))
                .isEqualTo("FAILED");
        assertThat(log()).contains("no_such_column");
        assertBefore();
        assertThat(run("update", archives.changing("1.2.4", "select pg_sleep(60)")))
                .isEqualTo("FAILED");
        assertThat(log()).contains("db/assets/0001-change.sql", "statement timeout");
        assertBefore();
        assertThat(run("update", archives.acting("1.2.1", "throw new IllegalStateException(\"boom\");")))
                .isEqualTo("FAILED");
        assertThat(log()).contains("com.example.Rule", "1.2.1", "boom");
        assertBefore();
        assertThat(run("update", archives.acting("1.2.2", "while (true) { Thread.onSpinWait(); }")))
                .isEqualTo("FAILED");
        assertThat(log()).contains("10", "Rule.<init> (Rule.java:");
        assertBefore();
        Answer refused = begin("update", uploaded(archives.importing("1.2.3")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/detail").asText()).contains("com.nowhere [2,3)");
    }

    @Test
    @Order(5)
    void aNodeWithoutItsCacheGetsTheSamePlugins() throws IOException {
        portal.foyer("stop");
        try (var files = Files.walk(portal.data().resolve("karaf/cache"))) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        portal.startAgain();
        administrator = portal.as("admin@foyer.example");
        Portal.await("assets are back", Duration.ofSeconds(60), () -> plugin().at("/state")
                .asText()
                .equals("ACTIVE"));
        assertBefore();
    }

    @Test
    @Order(6)
    void aRemovalKeepsTheDataAndAPurgeDeletesIt() throws IOException {
        assertThat(ended(administrator
                                .delete("/plugins/assets")
                                .json()
                                .at("/id")
                                .asText())
                        .at("/state")
                        .asText())
                .isEqualTo("DONE");
        assertThat(administrator.get("/records/asset").status()).isEqualTo(404);
        assertThat(plugin().at("/state").asText()).isEqualTo("AVAILABLE");
        assertThat(portal.console("foyer:plugin-install assets").status()).isZero();
        assertThat(titles()).contains("Laptop", "Phone");

        assertThat(portal.console("foyer:plugin-remove assets").status()).isZero();
        assertThat(administrator.get("/plugins/assets/remains").json().toString())
                .contains("{\"name\":\"asset\",\"rows\":2}");
        assertThat(administrator.delete("/plugins/assets?purge=wrong").status()).isEqualTo(422);
        String purge = administrator
                .delete("/plugins/assets?purge=assets")
                .json()
                .at("/id")
                .asText();
        assertThat(ended(purge).at("/state").asText()).isEqualTo("DONE");
        assertThat(administrator
                        .get("/plugins/assets/remains")
                        .json()
                        .at("/tables")
                        .size())
                .isZero();
    }

    @Test
    @Order(7)
    void aFeatureThatWasRemovedIsAvailableAndStaysAwayAfterARestart() {
        assertThat(portal.console("foyer:plugin-remove knowledge").status()).isZero();
        portal.foyer("stop");
        portal.startAgain();
        administrator = portal.as("admin@foyer.example");
        assertThat(administrator.get("/plugins/knowledge").json().at("/state").asText())
                .isEqualTo("AVAILABLE");
        assertThat(portal.console("feature:install foyer-knowledge").status()).isZero();
        Portal.await("knowledge is back", Duration.ofSeconds(20), () -> administrator
                .get("/plugins/knowledge")
                .json()
                .at("/state")
                .asText()
                .equals("ACTIVE"));
    }

    private static void assertBefore() throws IOException {
        assertThat(plugin().at("/version").asText()).isEqualTo("1.1.0");
        assertThat(plugin().at("/state").asText()).isEqualTo("ACTIVE");
        assertThat(titles()).contains("Laptop", "Phone", "serial");
    }

    private static String run(String operation, Path archive) throws IOException {
        Answer begun = begin(operation, uploaded(archive));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return ended(begun.json().at("/id").asText()).at("/state").asText();
    }

    private static String uploaded(Path archive) throws IOException {
        Answer answer = upload(administrator, archive);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().at("/version/id").asText();
    }

    private static Answer upload(Caller caller, Path archive) throws IOException {
        return new Uploads(caller).send(archive);
    }

    private static Answer begin(String operation, String version) {
        return administrator.post(
                "/plugins/assets/jobs",
                version.isEmpty()
                        ? Map.of("operation", operation)
                        : Map.of("operation", operation, "version", version));
    }

    private static JsonNode ended(String job) {
        Portal.await("operation " + job + " ends", Duration.ofSeconds(90), () -> !administrator
                .get("/plugins/assets/jobs/" + job)
                .json()
                .at("/ended")
                .isMissingNode());
        return administrator.get("/plugins/assets/jobs/" + job).json();
    }

    private static String log() {
        return administrator
                .get("/plugins/assets/jobs")
                .json()
                .at("/items/0/log")
                .toString();
    }

    private static JsonNode plugin() {
        return administrator.get("/plugins/assets").json();
    }

    private static String titles() {
        return administrator.get("/records/asset").json().toString();
    }

    private static int create(String title) {
        return administrator
                .post("/records/asset", Map.of("fields", Map.of("title", title)))
                .status();
    }
}
