// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Installation.Outcome;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plugins come and go while the portal runs. */
@WithPortal
class PluginsIT {
    private Portal portal;
    private Caller administrator;

    @BeforeEach
    void signIn(Portal shared) throws IOException {
        portal = shared;
        administrator = portal.as("admin@foyer.example");
        install("all");
    }

    @AfterEach
    void restore() throws IOException {
        install("all");
        awaitState("cases", "ACTIVE");
        awaitState("knowledge", "ACTIVE");
    }

    @Test
    void takingTheLicenceAwayRefusesEverySectionAtOnce() throws IOException {
        awaitState("cases", "ACTIVE");
        Caller customer = portal.as("customer@alder.example");
        assertThat(customer.get("/records/case").status()).isEqualTo(200);

        assertThat(administrator.delete("/licence").status()).isEqualTo(204);
        awaitState("cases", "REFUSED");
        SignedPlugins.awaitClosed(customer, "case");
        assertThat(customer.get("/records/case").status()).isIn(401, 403, 404);
        assertThat(administrator.get("/records/case").status()).isEqualTo(404);

        install("all");
        awaitState("cases", "ACTIVE");
        assertThat(portal.as("customer@alder.example").get("/records/case").status())
                .isEqualTo(200);
    }

    @Test
    void aTamperedLicenceIsRefusedAndTheGoodOneStays() throws IOException {
        String good = Files.readString(Installation.home().resolve("licences/all.jws"))
                .strip();
        int middle = good.length() / 2;
        String bad = good.substring(0, middle) + (good.charAt(middle) == 'A' ? 'B' : 'A') + good.substring(middle + 1);

        Answer answer = put(bad);

        assertThat(answer.status()).as(answer.toString()).isBetween(400, 422);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(administrator.get("/licence").json().at("/installed").asBoolean())
                .isTrue();
        awaitState("cases", "ACTIVE");
    }

    @Test
    void aSectionGoesAndComesWhileTheOtherServesWithoutAFailure() throws Exception {
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger served = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        List<Future<?>> ends = new ArrayList<>();
        for (int caller = 0; caller < 4; caller++) {
            Caller customer = portal.as("customer@alder.example");
            ends.add(callers.submit(() -> {
                while (!over.get()) {
                    Answer answer = customer.get("/records/case?limit=5");
                    served.incrementAndGet();
                    if (answer.status() != 200) {
                        failures.add(answer.toString());
                    }
                }
            }));
        }
        for (int round = 0; round < 3; round++) {
            succeed(portal.console("feature:uninstall foyer-knowledge"));
            awaitState("knowledge", "AVAILABLE");
            succeed(portal.console("feature:install foyer-knowledge"));
            awaitState("knowledge", "ACTIVE");
        }
        over.set(true);
        for (Future<?> end : ends) {
            end.get();
        }
        callers.shutdown();
        assertThat(failures).isEmpty();
        assertThat(served.get()).isGreaterThan(50);
    }

    @Test
    void nothingStaysInMemoryOfABundleThatIsGone() {
        long before = bundlesInMemory();
        for (int round = 0; round < 3; round++) {
            succeed(portal.console("feature:uninstall foyer-leads"));
            awaitState("leads", "AVAILABLE");
            succeed(portal.console("feature:install foyer-leads"));
            awaitState("leads", "ACTIVE");
        }
        Portal.await(
                "as many bundles are in memory as before", Duration.ofSeconds(15), () -> bundlesInMemory() <= before);
    }

    @Test
    void theConsoleHandsOnItsExitStatus() {
        assertThat(portal.console("foyer:plugins").output()).contains("cases", "knowledge");
        assertThat(portal.console("foyer:licence").output()).contains("evaluation");
        assertThat(portal.console("foyer:users").output()).contains("agent@foyer.example");
        assertThat(portal.console("foyer:dead-letters").output()).contains("There is no dead letter");
        assertThat(portal.console("foyer:migrate-status").output()).contains("directory", "cases");
        assertThat(portal.console("feature:install nothing-of-that-name").status())
                .isEqualTo(1);
    }

    /** Counted in the heap after a full collection: the framework itself does not tell of those that are gone. */
    private long bundlesInMemory() {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String pid = String.valueOf(portal.process().pid());
        Outcome outcome = Installation.run(Map.of(), List.of(jcmd, pid, "GC.class_histogram"));
        succeed(outcome);
        return outcome.output()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals("org.apache.felix.framework.BundleImpl"))
                .mapToLong(columns -> Long.parseLong(columns[1]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(outcome.output()));
    }

    private static void succeed(Outcome outcome) {
        assertThat(outcome.status()).as(outcome.output()).isZero();
    }

    private void install(String licence) throws IOException {
        Answer answer = put(Files.readString(Installation.home().resolve("licences/" + licence + ".jws"))
                .strip());
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 204);
    }

    private Answer put(String licence) {
        return administrator.send(administrator
                .request("/licence")
                .header("Content-Type", "application/jose")
                .PUT(BodyPublishers.ofString(licence)));
    }

    private void awaitState(String section, String state) {
        Portal.await(section + " is " + state, Duration.ofSeconds(15), () -> stateOf(section)
                .equals(state));
    }

    private String stateOf(String section) {
        for (var plugin : administrator.get("/plugins").json().at("/items")) {
            if (plugin.at("/code").asText().equals(section)) {
                return plugin.at("/state").asText();
            }
        }
        return "";
    }
}
