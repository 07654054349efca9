// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Installation.Outcome;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The script: starting, stopping and coming back from the dead. */
class LifeIT {
    @Test
    void aKilledPortalComesBackWithItsData() {
        try (Portal portal = Portal.start()) {
            Caller customer = portal.as("customer@alder.example");
            Answer created = Cases.register(customer, "Survives a kill");
            assertThat(created.status()).as(created.toString()).isEqualTo(201);

            portal.kill();
            assertThat(portal.foyer("status").status()).isEqualTo(3);
            portal.startAgain();

            Answer again = portal.as("customer@alder.example").get("/records/case/" + created.text("/id"));
            assertThat(again.text("/fields/subject")).isEqualTo("Survives a kill");
        }
    }

    @Test
    void nothingIsSaidToBeGoneWhileThePortalStopsAndStarts() {
        try (Portal portal = Portal.start()) {
            try (Asking agent = Asking.on(portal.as("agent@foyer.example"), "/records/case?limit=1", "/objects/lead");
                    Asking stranger = Asking.on(portal.anonymous(), "./", "./sign-in")) {
                portal.foyer("restart");
                portal.kill();
                portal.startAgain();

                assertThat(agent.statuses()).contains(200, 503).isSubsetOf(200, 503);
                assertThat(stranger.statuses()).contains(200, 503).isSubsetOf(200, 303, 503);
            }
        }
    }

    @Test
    void aSecondStartSaysThatItRuns() {
        try (Portal portal = Portal.start()) {
            Outcome second = portal.foyer("start");

            assertThat(second.status()).isZero();
            assertThat(second.output()).contains("runs already").contains(String.valueOf(portal.port()));
            assertThat(portal.foyer("status").status()).isZero();
        }
    }

    @Test
    void stoppingLeavesNoProcessBehind() throws IOException {
        Portal portal = Portal.start();
        ProcessHandle process = portal.process();
        long database = Long.parseLong(Files.readAllLines(portal.data().resolve("postgres/cluster/postmaster.pid"))
                .get(0));

        assertThat(portal.foyer("stop").output()).contains("stopped");

        assertThat(process.isAlive()).isFalse();
        assertThat(ProcessHandle.of(database)).isEmpty();
        assertThat(portal.foyer("status").status()).isEqualTo(3);
    }

    @Test
    void withoutDemoDataTheFirstAdministratorGetsALink() throws IOException {
        try (Portal portal = Portal.start("--no-demo")) {
            assertThat(portal.anonymous().get("/session/demo").text("/demo")).isEqualTo("false");
            assertThat(portal.foyer("restart").output()).contains("first administrator");
            String link = Files.readString(portal.data().resolve("first-administrator.link"))
                    .strip();
            String token = link.substring(link.indexOf("token=") + "token=".length());

            // A page that forbids every referrer makes browsers call its own form foreign.
            Answer page = portal.anonymous().get("./first-administrator?token=" + token);
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(page.body()).contains("admin@localhost");
            assertThat(portal.anonymous()
                            .get("./first-administrator?token=guess")
                            .body())
                    .doesNotContain("admin@localhost");
            assertThat(choose(portal, token, "too-short").status()).isEqualTo(422);
            Caller administrator = portal.anonymous();
            assertThat(choose(administrator, token, "a-long-enough-password").status())
                    .isEqualTo(303);

            assertThat(administrator.get("/session").text("/operations/0")).isNotEmpty();
            assertThat(administrator.get("/records/case?count=true").text("/total"))
                    .isEqualTo("0");
            assertThat(choose(portal, token, "another-long-password").status()).isEqualTo(410);
            assertThat(portal.data().resolve("first-administrator.link")).doesNotExist();
        }
    }

    private static Answer choose(Portal portal, String token, String password) {
        return choose(portal.anonymous(), token, password);
    }

    private static Answer choose(Caller caller, String token, String password) {
        return caller.send(caller.request("./first-administrator")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("token=%s&password=%s&repeat=%s".formatted(token, password, password))));
    }

    @Test
    void aPortInUseIsNamedWithItsUser() {
        try (Portal portal = Portal.start()) {
            Outcome other = Installation.run(
                    java.util.Map.of("FOYER_DATA", portal.data() + "-other"),
                    java.util.List.of(
                            Installation.home().resolve("bin/foyer").toString(),
                            "start",
                            "--port",
                            String.valueOf(portal.port())));

            assertThat(other.status()).isEqualTo(1);
            assertThat(other.output()).contains("in use by java").contains("--port");
        }
    }
}
