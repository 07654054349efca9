// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.foyer.itests.Installation.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What a developer of plugins does, outside this repository, with a portal of their own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeveloperIT {
    @TempDir
    static Path folder;

    private static Portal portal;
    private static Caller administrator;
    private static Uploads uploads;
    private static PluginArchive archives;
    private static Path project;

    @BeforeAll
    static void start() throws IOException {
        portal = Portal.start();
        administrator = portal.as("admin@foyer.example");
        uploads = new Uploads(administrator);
        archives = new PluginArchive(Files.createDirectories(folder.resolve("archives")));
        project = folder.resolve("loans");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    @Order(1)
    void theArchetypeMakesAProjectThatBuildsAndTestsItself() throws IOException {
        OwnRepository repository = new OwnRepository(Files.createDirectories(folder.resolve("repository")));
        repository.apply(folder);
        maven(
                folder,
                "org.apache.maven.plugins:maven-archetype-plugin:3.4.0:generate",
                "-DarchetypeGroupId=dev.foyer",
                "-DarchetypeArtifactId=foyer-plugin-archetype",
                "-DarchetypeVersion=" + repository.publishedVersion(),
                "-DarchetypeCatalog=local",
                "-DgroupId=com.example",
                "-DartifactId=loans",
                "-Dpackage=com.example.loans",
                "-Dsection=loans",
                "-Dobject=loan",
                "-Dtitle=Tool loans",
                "-DobjectTitle=Tool loan");
        assertThat(maven(project, "package")).contains("Tests run: 2, Failures: 0, Errors: 0");
    }

    @Test
    @Order(2)
    void itsArchiveIsTakenOnceItIsSigned() throws IOException {
        Path archive = project.resolve("target/loans-1.0.0-SNAPSHOT.jar");
        Answer refused = uploads.send(archive);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/type").asText()).endsWith("deployment/unsigned");

        trust();
        Path signed = Files.copy(archive, folder.resolve("loans-signed.jar"));
        archives.sign(signed);
        assertThat(uploads.run("install", signed)).isEqualTo("DONE");
        assertThat(loan(Map.of("subject", "Drill")).status()).isEqualTo(201);
        assertThat(loan(Map.of("subject", "Drill", "day", "2020-01-31")).toString())
                .contains("\"code\":\"past\"");
    }

    @Test
    @Order(3)
    void aSaveIsInThePortalAtOnceAndItsRecordsStay() throws Exception {
        Path log = folder.resolve("develop.log");
        Path descriptor = project.resolve("src/main/resources/OSGI-INF/foyer/loans.section.yaml");
        String text = Files.readString(descriptor);
        Process develop = develop(log);
        try {
            awaitLine(log, "Watching");
            Files.writeString(descriptor, text.replace("      day:", "      place: { type: text }\n      day:"));
            Portal.await("the new field", Duration.ofSeconds(20), () -> administrator
                    .get("/records/loan")
                    .json()
                    .at("/items/0/fields")
                    .has("place"));
            assertThat(administrator.get("/records/loan").toString()).contains("Drill");

            Files.writeString(descriptor, text.replace("required: true", "requird: true"));
            awaitLine(log, "src/main/resources/OSGI-INF/foyer/loans.section.yaml:23:40: unknown key ‘requird’");
            Files.writeString(descriptor, text);
            Portal.await("the field is gone", Duration.ofSeconds(20), () -> !administrator
                    .get("/records/loan")
                    .json()
                    .at("/items/0/fields")
                    .has("place"));
        } finally {
            develop.descendants().forEach(ProcessHandle::destroy);
            develop.destroy();
        }
    }

    @Test
    @Order(4)
    void theExampleOfTheGuideRunsWithItsDemonstration() throws IOException {
        Path built = Path.of("../../examples/visits/target");
        try (var files = Files.list(built)) {
            Path jar = files.filter(file -> file.getFileName().toString().matches("foyer-example-visits-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow();
            Path signed = Files.copy(jar, folder.resolve("visits.jar"));
            archives.sign(signed);
            assertThat(uploads.run("install", signed)).isEqualTo("DONE");
        }
        Portal.await(
                "the demonstration",
                Duration.ofSeconds(20),
                () -> administrator
                                .get("/records/visit-job")
                                .json()
                                .at("/items")
                                .size()
                        == 3);
        assertThat(administrator
                        .get("/records/visit?filter=subject=like=Yearly*")
                        .toString())
                .contains("547.50");
    }

    @Test
    @Order(5)
    void itsResourceCountsForEachViewerAndItsModuleIsServed() {
        assertThat(planned(administrator)).isEqualTo(6);
        assertThat(planned(portal.as("customer@alder.example"))).isEqualTo(3);

        JsonNode section = administrator.get("/workplaces").json().findParents("ui").stream()
                .filter(each -> each.at("/code").asText().equals("visits"))
                .findFirst()
                .orElseThrow();
        String module = section.at("/ui/module").asText();
        Answer served = administrator.get("." + module);
        assertThat(served.status()).as(module).isEqualTo(200);
        assertThat(served.body()).contains("ctx.define(\"visits-calendar\"");
    }

    @Test
    @Order(6)
    void aPluginMadeForAnOlderApiRunsAndOneForANewerIsRefused() throws IOException {
        assertThat(uploads.run("install", archives.shouting("[1.0,2)"))).isEqualTo("DONE");
        Answer made = administrator.post("/records/asset", Map.of("fields", Map.of("title", "laptop")));
        assertThat(made.json().at("/fields/title").asText()).isEqualTo("LAPTOP");

        Answer refused = uploads.send(archives.shouting("[1.97,2)"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/type").asText()).endsWith("deployment/newer-plugin-api");
        assertThat(refused.json().at("/detail").asText()).contains("1.97").containsPattern("\\b1\\.\\d+\\.\\d+\\b");
    }

    private static int planned(Caller caller) {
        Answer days = caller.get("/x/visits/days");
        assertThat(days.status()).as(days.toString()).isEqualTo(200);
        return days.json().findValues("visits").stream()
                .mapToInt(JsonNode::asInt)
                .sum();
    }

    private static void trust() throws IOException {
        Path trust = Files.createDirectories(portal.data().resolve("trust/plugins"));
        Files.copy(archives.certificate(), trust.resolve("acme.pem"));
    }

    private static Answer loan(Map<String, String> fields) {
        return administrator.post("/records/loan", Map.of("fields", fields));
    }

    private static String maven(Path where, String... arguments) {
        List<String> command = new java.util.ArrayList<>(
                List.of("env", "-C", where.toString(), System.getProperty("foyer.maven"), "-B", "-ntp"));
        command.addAll(List.of(arguments));
        Outcome outcome = Installation.run(Map.of("MAVEN_OPTS", ""), command);
        assertThat(outcome.status()).as(outcome.output()).isZero();
        return outcome.output();
    }

    private static Process develop(Path log) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Installation.home().resolve("bin/foyer").toString(), "develop", project.toString());
        builder.environment().put("FOYER_DATA", portal.data().toString());
        builder.environment().put("MAVEN_OPTS", "");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void awaitLine(Path log, String line) {
        Portal.await(line, Duration.ofSeconds(90), () -> {
            try {
                return Files.readString(log).contains(line);
            } catch (IOException e) {
                return false;
            }
        });
    }
}
