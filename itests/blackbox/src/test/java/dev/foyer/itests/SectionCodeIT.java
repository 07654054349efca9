// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Java of a section on a running portal: resources and statements of its own, and what becomes of it when it misbehaves. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SectionCodeIT {
    private static final String DESCRIPTOR = """
            foyer: 1
            section: visits
            objects:
              visit:
                display: "{title}"
                exposed: true
                owner: { account: account, contact: contact }
                fields:
                  title: { type: text, portal: edit, portalCreate: true }
                  remark: { type: text }
                  account: { type: lookup, to: account, portal: read }
                  contact: { type: lookup, to: contact, portal: read }
                rights:
                  customer-portal-users: { read: organization, create: own }
                  all-employees: { read: all, create: all, edit: all }
            """;
    private static final String TITLES_XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "http://mybatis.org/dtd/mybatis-3-mapper.dtd">
            <mapper namespace="com.example.Titles">
              <select id="all" resultType="com.example.Title">
                SELECT v.title, coalesce(v.remark, '-') AS remark
                FROM ${records.visit} v
                WHERE v.title LIKE #{like}
                ORDER BY v.title
              </select>
            </mapper>
            """;
    private static final String RESOURCE = """
            import dev.foyer.plugin.*;
            import dev.foyer.plugin.rest.*;
            import dev.foyer.plugin.sql.SectionQueries;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.Context;
            import java.util.*;
            @Path("titles")
            public class Own implements SectionResource {
                private final SectionQueries queries;
                public Own(SectionQueries queries) { this.queries = queries; }
                @Override public Audience audience() { return Audience.EVERYBODY; }
                @GET @Produces("application/json") public List<Title> all(@Context Viewer viewer, @QueryParam("like") String like) {
                    return queries.read(viewer, Titles.class, titles -> titles.all(like + "%"));
                }
                @POST @Produces("application/json") @Consumes("application/json") public Map<String, Object> echo(Map<String, Object> body) { return body; }
                @GET @Path("gone") public String gone() { throw CommonProblem.CONFLICT.because("visits.gone"); }
                @GET @Path("broken") public String broken() { throw new IllegalStateException("inside"); }
                @GET @Path("slow") public String slow() throws InterruptedException { Thread.sleep(60000); return ""; }
            }
            """;
    private static final String STAFF = """
            import dev.foyer.plugin.rest.SectionResource;
            import jakarta.ws.rs.*;
            @Path("staff")
            public class Staff implements SectionResource {
                @GET @Produces("application/json") public java.util.List<String> all() { return java.util.List.of("staff"); }
            }
            """;
    private static final String RULE = """
            import dev.foyer.plugin.record.*;
            public class Rule implements RecordRule {
                @Override public String object() { return "visit"; }
                @Override public void validate(RecordDraft draft, RuleContext context) {
                    String title = draft.text("title").orElse("");
                    if (title.equals("sleep")) {
                        try { Thread.sleep(60000); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                    }
                    while (title.equals("loop")) { Thread.onSpinWait(); }
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Portal portal;
    private static Caller administrator;
    private static Caller alder;
    private static Caller birch;

    @BeforeAll
    static void start() throws IOException {
        portal = Portal.start(
                Map.of("FOYER_JAVA_OPTS", "-Dfoyer.plugin.rule-seconds=1 -Dfoyer.plugin.resource-seconds=2"));
        administrator = portal.as("admin@foyer.example");
        alder = portal.as("customer@alder.example");
        birch = portal.as("customer@birch.example");
        Path jar = new CodeBundle(folder, "visits", DESCRIPTOR)
                .source("Title", "public record Title(String title, String remark) {}")
                .source("Titles", "public interface Titles { java.util.List<Title> all(String like); }")
                .entry("com/example/Titles.xml", TITLES_XML)
                .component(
                        "Own", "dev.foyer.plugin.rest.SectionResource", "dev.foyer.plugin.sql.SectionQueries", RESOURCE)
                .component("Staff", "dev.foyer.plugin.rest.SectionResource", "", STAFF)
                .component("Rule", "dev.foyer.plugin.record.RecordRule", "", RULE)
                .jar();
        assertThat(administrator.get("/x/visits/titles").status()).isEqualTo(404);
        install(jar);
        awaitState("visits", "ACTIVE");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    private static void install(Path jar) {
        var outcome = portal.console("bundle:install -s file:" + jar);
        assertThat(outcome.output()).contains("Bundle ID");
    }

    private static void awaitState(String section, String state) {
        Portal.await(
                section + " is " + state,
                Duration.ofSeconds(40),
                () -> administrator.get("/plugins/" + section).text("/state").equals(state));
    }

    private static Answer create(Caller caller, String title) {
        return caller.post("/records/visit", "{\"fields\":{\"title\":\"" + title + "\"}}");
    }

    private static List<String> titles(Caller caller) {
        Answer answer = caller.get("/x/visits/titles?like=of");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json().findValuesAsText("title");
    }

    @Test
    @Order(1)
    void ownStatementsShowEachViewerWhatIsTheirs() {
        assertThat(create(alder, "of alder").status()).isEqualTo(201);
        assertThat(create(birch, "of birch").status()).isEqualTo(201);
        assertThat(titles(administrator)).containsExactly("of alder", "of birch");
        assertThat(titles(alder)).containsExactly("of alder");
        assertThat(titles(birch)).containsExactly("of birch");
    }

    @Test
    @Order(2)
    void whatIsNotForSomebodyDoesNotExistForThem() {
        assertThat(administrator.get("/x/visits/staff").body()).isEqualTo("[\"staff\"]");
        Answer other = alder.get("/x/visits/staff");
        Answer nowhere = alder.get("/x/nowhere/at/all");
        assertThat(other.status()).isEqualTo(404);
        assertThat(alder.post("/x/visits/staff", "{}").status()).isEqualTo(404);
        assertThat(other.text("/detail")).isEqualTo(nowhere.text("/detail"));
        assertThat(portal.as("partner@cedar.example").get("/x/visits/titles").status())
                .isEqualTo(404);
        assertThat(portal.anonymous().get("/x/visits/titles").status()).isEqualTo(401);
    }

    @Test
    @Order(3)
    void theContractListsToEachWhatIsThereForThem() {
        assertThat(listed(administrator))
                .containsExactlyInAnyOrder(
                        "/x/visits/staff",
                        "/x/visits/titles",
                        "/x/visits/titles/broken",
                        "/x/visits/titles/gone",
                        "/x/visits/titles/slow");
        assertThat(listed(alder)).contains("/x/visits/titles").doesNotContain("/x/visits/staff");
        assertThat(listed(portal.as("partner@cedar.example"))).isEmpty();
        assertThat(listed(portal.anonymous())).isEmpty();
        JsonNode titles = administrator.get("/openapi.json").json().at("/paths/~1x~1visits~1titles");
        assertThat(titles.at("/get/tags/0").asText()).isEqualTo("visits");
        assertThat(titles.at("/post/requestBody/content").has("application/json"))
                .isTrue();
    }

    private static List<String> listed(Caller caller) {
        List<String> paths = new ArrayList<>();
        caller.get("/openapi.json").json().path("paths").fieldNames().forEachRemaining(path -> {
            if (path.startsWith("/x/")) {
                paths.add(path);
            }
        });
        return paths;
    }

    @Test
    @Order(3)
    void callsOfOutsidersAreCountedAndBodiesAreLimited() {
        assertThat(alder.get("/x/visits/titles?like=of").header("RateLimit")).contains("\"day\"");
        assertThat(administrator.post("/x/visits/titles", "{\"a\":1}").body()).isEqualTo("{\"a\":1}");
        assertThat(administrator.post("/x/visits/titles", "{\"a\":1").status()).isEqualTo(400);
        assertThat(administrator
                        .post("/x/visits/titles", "{\"a\":\"" + "x".repeat(1_100_000) + "\"}")
                        .status())
                .isEqualTo(413);
    }

    @Test
    @Order(4)
    void failuresAreProblemsAndNameTheLineToAdministratorsOnly() {
        assertThat(administrator.get("/x/visits/titles/gone").status()).isEqualTo(409);
        Answer broken = administrator.get("/x/visits/titles/broken");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.text("/plugin")).isEqualTo("com.example.visits 1.2.3");
        assertThat(broken.text("/location")).startsWith("Own.broken (Own.java:");
        assertThat(broken.body()).doesNotContain("inside", "Exception");
        assertThat(alder.get("/x/visits/titles/broken").body()).doesNotContain("Own.java");
        Answer slow = administrator.get("/x/visits/titles/slow");
        assertThat(slow.status()).isEqualTo(503);
        assertThat(slow.header("Retry-After")).isNotEmpty();
        assertThat(slow.text("/type")).endsWith("records/plugin-too-late");
        assertThat(slow.text("/location")).startsWith("Own.slow (Own.java:");
    }

    @Test
    @Order(5)
    void aRuleThatSleepsIsCutOffAndItsRecordIsNotWritten() {
        Answer slow = create(administrator, "sleep");
        assertThat(slow.status()).as(slow.toString()).isEqualTo(503);
        assertThat(slow.text("/location")).startsWith("Rule.validate (Rule.java:");
        assertThat(administrator
                        .get("/records/visit?filter=title==sleep")
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    @Order(6)
    void aBundleThatDoesNotResolveIsFailedWithWhatIsMissing() throws IOException {
        Path jar = new CodeBundle(folder, "wrecks", DESCRIPTOR.replace("visit", "wreck"))
                .importing("com.nowhere;version=\"[2,3)\"")
                .jar();
        portal.console("bundle:install -s file:" + jar);
        awaitState("wrecks", "FAILED");
        assertThat(administrator.get("/plugins/wrecks").body()).contains("com.nowhere [2.0.0,3.0.0)");
    }

    @Test
    @Order(7)
    void aSectionWhoseRulesDoNotComeBackIsTakenOutAndOthersGoOn() {
        for (int turn = 0; turn < 3; turn++) {
            Thread caller = new Thread(() -> create(administrator, "loop"), "loops-" + turn);
            caller.setDaemon(true); // It gets no answer until the portal is stopped.
            caller.setUncaughtExceptionHandler((thread, failure) -> {});
            caller.start();
        }
        awaitState("visits", "FAILED");
        assertThat(administrator.get("/plugins/visits").body()).contains("Rule.validate (Rule.java:");
        assertThat(administrator.get("/records/case?limit=1").status()).isEqualTo(200);
        assertThat(alder.post("/records/case", "{\"fields\":{\"subject\":\"While it loops\"}}")
                        .status())
                .isEqualTo(201);
        // Calls that do not come back are waited for a while; nobody else is let in meanwhile.
        assertThat(administrator.get("/x/visits/titles").status()).isIn(404, 503);
        Portal.await(
                "the section is gone",
                Duration.ofSeconds(20),
                () -> administrator.get("/x/visits/titles").status() == 404);
        assertThat(listed(administrator)).isEmpty();
    }
}
