// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What licences with other seats, editions, products and limits make of a portal (spec L-3 to L-7). */
class LicenceIT {
    private static final String PASSWORD = "foyer-demo-2026";

    @TempDir
    static Path folder;

    private static Portal portal;
    private static Caller administrator;
    private static Licences licences;

    @BeforeAll
    static void start() throws IOException {
        portal = Portal.start();
        administrator = portal.as("admin@foyer.example");
        licences = Licences.trustedBy(portal);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void everything() {
        install(
                "all",
                "self-service,customer,partner",
                "service-enterprise,crm-bundle,financial-services-customer-journey",
                "--employee-seats",
                "20",
                "--seats",
                "customer=10,partner=10");
    }

    @Test
    void theSixteenthEmployeeSeatIsRefused() {
        install("M-3", "self-service", "service-enterprise", "--employee-seats", "15");
        people("employee", 15 - activeEmployees(), true);
        people("employee", 1, false);
        String waiting = user("employee-off-1");
        Answer refused = administrator.patch("/users/" + waiting, 1, Map.of("active", true));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("urn:foyer:problem:directory/no-employee-seats-left");
        assertThat(refused.text("/rule")).isEqualTo("L-7");
        assertThat(refused.text("/detail"))
                .isEqualTo("The licence has 15 seats for employees, and all of them are taken."
                        + " Deactivate somebody, or install a licence with more of them.");
        install("M-4", "self-service", "service-enterprise", "--employee-seats", "16");
        assertThat(administrator
                        .patch("/users/" + waiting, 1, Map.of("active", true))
                        .status())
                .isEqualTo(200);
        PortalDatabase.of(portal)
                .execute("update directory.user_account set active = false where login like 'employee-%'");
    }

    @Test
    void theFifteenHundredAndFirstSelfServiceSeatIsRefused() {
        install(
                "M-5",
                "self-service,customer",
                "service-enterprise",
                "--employee-seats",
                "15",
                "--seats",
                "customer=5");
        people("external", 1_500 - taken("self-service"), true);
        people("external", 1, false);
        String waiting = user("external-off-1");
        Answer refused = administrator.put("/users/" + waiting + "/seats", Map.of("editions", List.of("self-service")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("/type")).isEqualTo("urn:foyer:problem:directory/no-seats-left");
        assertThat(refused.text("/rule")).isEqualTo("L-7");
        assertThat(refused.json().at("/limit").asInt()).isEqualTo(1_500);
        assertThat(refused.text("/detail"))
                .contains("self-service", "1,500", "Take one away from somebody, or install a licence with more");
        PortalDatabase.of(portal)
                .execute("delete from directory.seat s using directory.user_account u"
                        + " where u.id = s.user_id and u.login = 'external-on-1'");
        assertThat(administrator
                        .put("/users/" + waiting + "/seats", Map.of("editions", List.of("self-service")))
                        .status())
                .isEqualTo(200);
        PortalDatabase.of(portal)
                .execute("delete from directory.seat s using directory.user_account u"
                        + " where u.id = s.user_id and u.login like 'external-%'");
    }

    @Test
    void whoeverHasNoSeatIsToldAtTheDoor() {
        String maya = user("customer@alder.example");
        seats(maya);
        Answer refused = signIn("customer@alder.example");
        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.text("/type")).isEqualTo("urn:foyer:problem:directory/no-seat");
        assertThat(refused.text("/detail"))
                .isEqualTo(
                        "You have no seat in the portal, so you cannot sign in. Please ask your contact person for one.");
        seats(maya, "partner");
        install("M-6", "customer", "service-enterprise", "--seats", "customer=5");
        assertThat(signIn("customer@alder.example").text("/detail"))
                .isEqualTo("Your seat is for the edition partner, and this portal has customer at present,"
                        + " so you cannot sign in. Please ask your contact person.");
        seats(maya, "customer");
        assertThat(signIn("customer@alder.example").status()).isLessThan(300);
        everything();
        seats(maya, "customer", "self-service");
    }

    @Test
    void whatAUserGetsIsTheUnionOverTheSeatsHeld() {
        String user = user("customer@birch.example");
        Caller caller = portal.as("customer@birch.example");
        assertReach(user, caller, List.of("partner"), Map.of("case", 200, "lead", 200, "application", 404));
        assertReach(user, caller, List.of("customer"), Map.of("case", 200, "lead", 404, "application", 200));
        assertReach(user, caller, List.of("self-service"), Map.of("case", 200, "lead", 404, "application", 404));
        assertReach(user, caller, List.of("customer", "partner"), Map.of("case", 200, "lead", 200, "application", 200));
        seats(user, "customer", "self-service");
    }

    private static void assertReach(String user, Caller caller, List<String> editions, Map<String, Integer> expected) {
        seats(user, editions.toArray(String[]::new));
        Portal.await("the seats count", java.time.Duration.ofSeconds(10), () -> expected.entrySet().stream()
                .allMatch(it -> caller.get("/records/" + it.getKey()).status() == it.getValue()));
        String workplaces = caller.get("/workplaces").body();
        assertThat(workplaces.contains("\"lead\"")).as("menu %s", editions).isEqualTo(expected.get("lead") == 200);
        assertThat(workplaces.contains("\"application\""))
                .as("menu %s", editions)
                .isEqualTo(expected.get("application") == 200);
    }

    @Test
    void applicationsComeAndGoWithTheirHostProduct() {
        install("M-7", "customer", "service-enterprise", "--seats", "customer=5");
        SignedPlugins.awaitState(administrator, "applications", "REFUSED");
        JsonNode refused = administrator.get("/plugins/applications").json();
        assertThat(refused.at("/rule").asText()).isEqualTo("L-3");
        assertThat(refused.at("/reason").asText()).contains("financial-services-customer-journey");
        Caller customer = portal.as("customer@alder.example");
        SignedPlugins.awaitClosed(customer, "application");
        assertThat(customer.get("/records/application").status()).isEqualTo(404);
        assertThat(customer.get("/workplaces").body()).doesNotContain("\"application\"");
        assertThat(customer.get("/records/document").status()).isEqualTo(200);

        install("M-8", "customer", "financial-services-customer-journey", "--seats", "customer=5");
        SignedPlugins.awaitState(administrator, "applications", "ACTIVE");
        assertThat(customer.get("/records/application").status()).isEqualTo(200);
        assertThat(customer.get("/workplaces").body()).contains("\"application\"");
    }

    @Test
    void theFourthCustomSectionIsRefusedAndTheDryRunSaysSoBefore() throws IOException {
        SignedPlugins plugins = SignedPlugins.trustedBy(folder, portal);
        for (String code : List.of("alpha", "beta", "gamma")) {
            JsonNode plan = plugins.inspect(administrator, plugins.archives().section(code))
                    .json();
            assertThat(plan.at("/plan/licence/allowed").asBoolean()).isTrue();
            plugins.done(
                    administrator,
                    code,
                    Map.of(
                            "operation",
                            "install",
                            "version",
                            plan.at("/version/id").asText()));
        }
        JsonNode plan = plugins.inspect(administrator, plugins.archives().section("delta"))
                .json();
        JsonNode licence = plan.at("/plan/licence");
        assertThat(licence.at("/allowed").asBoolean()).isFalse();
        assertThat(licence.at("/rule").asText()).isEqualTo("L-5");
        assertThat(licence.at("/reason").asText()).contains("3", "alpha", "beta", "gamma");
        assertThat(licence.at("/seats").findValuesAsText("edition")).containsExactly("customer", "partner");
        assertThat(licence.at("/seats/1/used").asInt()).isEqualTo(taken("partner"));
        assertThat(licence.at("/counts").toString())
                .contains("{\"name\":\"custom-sections\",\"now\":3,\"then\":4,\"limit\":3,\"passed\":true}")
                .contains("\"limit\":3000,\"passed\":false");
        assertThat(portal.console("foyer:plugin-inspect " + plugins.archives().section("delta"))
                        .output())
                .contains("custom-sections: 3 now, 4 with it, of 3 (passed)", "Seats      partner: ");

        plugins.done(
                administrator,
                "delta",
                Map.of("operation", "install", "version", plan.at("/version/id").asText()));
        JsonNode refused = administrator.get("/plugins/delta").json();
        assertThat(refused.at("/state").asText()).isEqualTo("REFUSED");
        assertThat(refused.at("/rule").asText()).isEqualTo("L-5");
        assertThat(refused.at("/reason").asText()).contains("3", "alpha", "beta", "gamma");
        assertThat(administrator.get("/records/delta-item").status()).isEqualTo(404);
        assertThat(administrator.get("/records/gamma-item").status()).isEqualTo(200);
    }

    @Test
    void moreObjectsThanTheLicenceHasMakeThePortalReadOnlyForOutsiders() {
        Caller customer = portal.as("customer@alder.example");
        install("M-9", "customer", "service-enterprise", "--seats", "customer=5", "--limits", "objects=3");
        Portal.await(
                "read-only",
                java.time.Duration.ofSeconds(10),
                () -> Cases.register(customer, "No").status() == 403);
        Answer refused = Cases.register(customer, "No");
        assertThat(refused.text("/type")).isEqualTo("urn:foyer:problem:licensing/portal-read-only");
        assertThat(customer.get("/records/case").status()).isEqualTo(200);
        assertThat(Cases.register(portal.as("agent@foyer.example"), "Yes").status())
                .isEqualTo(201);
        everything();
        Portal.await(
                "open again",
                java.time.Duration.ofSeconds(10),
                () -> Cases.register(customer, "Yes").status() == 201);
    }

    private static void install(String number, String editions, String products, String... options) {
        Licences.install(administrator, licences.issue(number, editions, products, options));
    }

    private static Answer signIn(String login) {
        return portal.anonymous().post("/session", Map.of("login", login, "password", PASSWORD));
    }

    private static void seats(String user, String... editions) {
        Answer answer = administrator.put("/users/" + user + "/seats", Map.of("editions", List.of(editions)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static String user(String login) {
        return PortalDatabase.of(portal).text("select id from directory.user_account where login = '" + login + "'");
    }

    private static int activeEmployees() {
        return number("select count(*) from directory.user_account where active and type = 'employee'");
    }

    private static int taken(String edition) {
        return number("select count(*) from directory.seat s join directory.user_account u on u.id = s.user_id"
                + " where u.active and s.edition = '" + edition + "'");
    }

    private static int number(String sql) {
        return Integer.parseInt(PortalDatabase.of(portal).text(sql));
    }

    /** Many people at once: external ones who are on hold a seat of self-service; those who are off are inactive employees. */
    private static void people(String type, int many, boolean on) {
        String active = on || type.equals("external") ? "true" : "false";
        PortalDatabase.of(portal).execute("""
                with person as (
                  select gen_random_uuid() as contact, gen_random_uuid() as id, '%1$s-%3$s-' || n as login
                  from generate_series(1, %2$d) n
                ), contact as (
                  insert into directory.contact (id, name, last_name) select contact, login, login from person
                )
                insert into directory.user_account (id, login, name, contact_id, type, active)
                select id, login, login, contact, '%1$s', %4$s from person
                """.formatted(type, many, on ? "on" : "off", active));
        if (on && type.equals("external")) {
            PortalDatabase.of(portal)
                    .execute("insert into directory.seat (user_id, edition) select id, 'self-service'"
                            + " from directory.user_account where login like 'external-on-%'");
        }
    }
}
