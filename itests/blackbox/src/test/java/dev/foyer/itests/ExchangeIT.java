// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists leave as Excel and CSV, come back without changing anything, and tables of people become cases. */
@WithPortal
class ExchangeIT {
    @TempDir
    Path folder;

    private Portal portal;
    private Caller agent;

    @BeforeEach
    void signIn(Portal running) {
        portal = running;
        agent = portal.as("agent@foyer.example");
    }

    @AfterEach
    void usualRights() {
        Tables.grant(portal, "export-lists", "all-employees");
        Tables.grant(portal, "import-lists", "all-employees");
    }

    @Test
    void aTableBecomesCasesOnceHoweverOftenItIsSent() {
        String table = "Ref;Subject;Priority\nX-1;Exchange one;High\nX-2;Exchange two;Huge\nX-3;;Low\n";
        Answer dry = Tables.bring(agent, table, Map.of("dryRun", "true", "key", "Ref"));
        assertThat(dry.status()).as(dry.toString()).isEqualTo(200);
        assertThat(dry.json().at("/created").asInt()).isEqualTo(1);
        assertThat(dry.json().at("/refused").asInt()).isEqualTo(2);
        assertThat(dry.text("/errors/0/column")).isEqualTo("Priority");
        assertThat(dry.json().at("/errors/0/row").asInt()).isEqualTo(3);
        assertThat(dry.json().at("/errors/0/allowed").toString()).contains("Medium");
        assertThat(dry.text("/errors/1/column")).isEqualTo("Subject");
        assertThat(Tables.cases(agent, "q=Exchange%20one&fields=subject")).isEmpty();

        Answer real = Tables.bring(agent, table, Map.of("key", "Ref"));
        assertThat(real.json().at("/created").asInt()).isEqualTo(1);
        Answer again = Tables.bring(agent, table.replace("High", "Low"), Map.of("key", "Ref"));
        assertThat(again.json().at("/changed").asInt()).isEqualTo(1);
        assertThat(Tables.cases(agent, "q=Exchange%20one&fields=subject,priority"))
                .containsExactly("Exchange one,Low");
    }

    @Test
    void whatLeftComesBackWithoutChangingAnything() {
        Cases.register(portal.as("customer@alder.example"), "=1+1 is not run");
        Answer export = agent.get("/records/case/export?format=csv");
        assertThat(export.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(export.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("Cases");
        assertThat(export.body()).startsWith("\ufeffNumber,Subject,").contains(",'=1+1 is not run,");
        Answer back = Tables.bring(agent, export.body(), Map.of("key", "number"));
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.json().at("/unchanged").asLong())
                .as(back.toString())
                .isEqualTo(back.json().at("/rows").asLong())
                .isPositive();
    }

    @Test
    void aWorkbookIsWholeAndComesBackToo() throws IOException {
        Cases.register(portal.as("customer@alder.example"), "For the workbook");
        HttpResponse<byte[]> export = agent.bytes("/records/case/export?format=xlsx");
        assertThat(export.statusCode()).isEqualTo(200);
        Path file = Files.write(folder.resolve("cases.xlsx"), export.body());
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("For the workbook")
                    .contains("autoFilter")
                    .contains("state=\"frozen\"");
        }
        Answer back = Tables.bring(agent, export.body(), Map.of("key", "number", "dryRun", "true"));
        assertThat(back.status()).as(back.toString()).isEqualTo(200);
        assertThat(back.json().at("/unchanged").asLong())
                .as(back.toString())
                .isEqualTo(back.json().at("/rows").asLong())
                .isPositive();
    }

    @Test
    void whoMayIsSaidByAdministratorsAndShownToEverybody() {
        Caller customer = portal.as("customer@alder.example");
        assertThat(customer.get("/records/case/export").status()).isEqualTo(403);
        assertThat(Tables.bring(customer, "Subject\nx\n", Map.of()).status()).isEqualTo(403);
        assertThat(customer.get("/objects/case").json().at("/export").asBoolean())
                .isFalse();
        assertThat(customer.get("/rights/operations").status()).isEqualTo(403);
        assertThat(agent.get("/objects/case").json().at("/export").asBoolean()).isTrue();
        Tables.grant(portal, "export-lists", "customer-portal-users");
        assertThat(customer.get("/objects/case").json().at("/export").asBoolean())
                .isTrue();
        assertThat(customer.get("/session").json().at("/operations").toString()).contains("export-lists");
        assertThat(customer.get("/records/case/export").status()).isEqualTo(200);
        assertThat(agent.get("/records/case/export").status()).isEqualTo(403);
    }

    @Test
    void faultsOfTheQuestionAreSaidBeforeTheFirstByte() {
        assertThat(agent.get("/records/case/export?format=pdf").status()).isEqualTo(400);
        assertThat(agent.get("/records/case/export?filter=nonsense==1").status())
                .isEqualTo(400);
        assertThat(agent.get("/records/nothing/export").status()).isEqualTo(404);
        Answer options = Tables.bring(agent, "Subject\nx\n", Map.of("dryrun", "true"));
        assertThat(options.status()).isEqualTo(400);
        assertThat(options.text("/parameter")).isEqualTo("dryrun");
        assertThat(Tables.bring(agent, "Nonsense\nx\n", Map.of()).status()).isEqualTo(422);
        assertThat(Tables.bring(agent, new byte[] {'P', 'K', 3, 4, 0}, Map.of()).status())
                .isEqualTo(400);
        assertThat(Tables.bring(agent, new byte[21 * 1024 * 1024], Map.of()).status())
                .isEqualTo(413);
    }

    @Test
    void metricsAreForThisMachineAndNameNoRecord() {
        agent.get("/records/case?limit=1");
        Answer metrics = portal.anonymous().get("/metrics");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Content-Type")).startsWith("text/plain");
        assertThat(metrics.body())
                .contains(
                        "foyer_http_request_duration_seconds_count{method=\"GET\",route=\"/records/{object}\",status=\"2xx\"}")
                .contains("foyer_database_connections{pool=\"staff\",state=\"idle\"}")
                .contains("foyer_outbox_dead_letters")
                .contains("foyer_plugin{plugin=\"cases\",state=\"ACTIVE\"} 1.0")
                .contains("foyer_sessions")
                .contains("jvm_memory_used_bytes");
        assertThat(metrics.body().lines().filter(line -> line.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*")))
                .isEmpty();
        Caller stranger = portal.anonymous();
        assertThat(stranger.send(stranger.request("/metrics").header("X-Forwarded-For", "203.0.113.7"))
                        .status())
                .isEqualTo(401);
    }
}
