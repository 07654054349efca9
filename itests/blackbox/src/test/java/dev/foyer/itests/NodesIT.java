// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database act as one system; each step stands on the ones before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {
    private static final int CALLS = 240;
    private static final int THREADS = 6;

    @TempDir
    static Path folder;

    private static Portal a;
    private static Portal b;
    private static Licences licences;
    private static SignedPlugins plugins;

    @BeforeAll
    static void start() throws Exception {
        stayWithinOneDay();
        a = Portal.start(Map.of("FOYER_JAVA_OPTS", "-Dfoyer.database.pool=6"));
        b = Portal.beside(a);
        licences = Licences.trustedBy(a, b);
        plugins = SignedPlugins.trustedBy(folder, a, b);
    }

    @AfterAll
    static void stop() {
        if (b != null) {
            b.close();
        }
        a.close();
    }

    @Test
    @Order(1)
    void aLicencePutOnOneNodeIsInForceOnTheOtherAtOnce() {
        Caller there = b.as("admin@foyer.example");
        install("M-1", "api-calls-per-day=" + CALLS);
        Portal.await("the other node follows", Duration.ofSeconds(10), () -> there.get("/licence")
                .text("/number")
                .equals("M-1"));
    }

    @Test
    @Order(2)
    void callsOfAUserAreCountedTogetherExactly() throws Exception {
        Caller here = a.as("customer@alder.example");
        Caller there = b.as("customer@alder.example");
        int granted = 0;
        for (int i = 0; i < 60; i++) {
            granted += granted(i % 2 == 0 ? here : there, 1);
        }
        assertThat(granted).isEqualTo(60);
        assertThat(together(here, there, CALLS / 4)).isEqualTo(CALLS - 60);
        assertThat(granted(here, 3) + granted(there, 3)).isZero();
    }

    @Test
    @Order(3)
    void whoHasSpentTheDayIsToldWhenItEndsAndMayDoWhatIsNotCounted() {
        Caller there = b.as("customer@alder.example");
        Answer refused = there.get("/records/case?limit=1");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("/type")).isEqualTo("urn:foyer:problem:licensing/calls-spent");
        assertThat(refused.text("/rule")).isEqualTo("L-8");
        Instant midnight = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        assertThat(Instant.parse(refused.text("/resetsAt"))).isEqualTo(midnight);
        assertThat(Long.parseLong(refused.header("Retry-After")))
                .isBetween(1L, Duration.ofDays(1).toSeconds());
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"day\";q=" + CALLS + ";w=86400");
        assertThat(refused.header("RateLimit")).startsWith("\"day\";r=0;t=");

        for (String path : List.of("/session", "/workplaces", "/quota", stylesheet(there))) {
            assertThat(there.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(there.get("/quota").json().at("/used").asInt()).isEqualTo(CALLS);
        assertThat(there.delete("/session").status()).isEqualTo(204);
        assertThat(a.as("customer@alder.example")
                        .get("/quota")
                        .json()
                        .at("/used")
                        .asInt())
                .isEqualTo(CALLS);
    }

    @Test
    @Order(4)
    void aNodeThatIsKilledGivesNoCallBackAndLosesNone() {
        Caller here = a.as("customer@birch.example");
        Caller there = b.as("customer@birch.example");
        assertThat(granted(there, 70)).isEqualTo(70);
        b.kill();
        int byA = granted(here, CALLS);
        assertThat(byA).as("all but what the dead node had put by").isBetween(CALLS - 70 - 16, CALLS - 70);
        b.startAgain();
        int byB = granted(b.as("customer@birch.example"), CALLS);
        assertThat(70 + byA + byB).isEqualTo(CALLS);
        assertThat(granted(here, 3)).isZero();
    }

    @Test
    @Order(5)
    void aPluginInstalledOnOneNodeRunsOnBoth() throws IOException {
        install("M-2", "api-calls-per-day=1000000");
        Caller here = a.as("admin@foyer.example");
        Caller there = b.as("admin@foyer.example");
        String version = plugins.upload(here, plugins.archives().good("1.0.0"));
        plugins.done(here, "assets", Map.of("operation", "install", "version", version));
        SignedPlugins.awaitState(here, "assets", "ACTIVE");
        SignedPlugins.awaitState(there, "assets", "ACTIVE");
        Answer made = here.post("/records/asset", Map.of("fields", Map.of("title", "Laptop")));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(there.get("/records/asset/" + made.text("/id")).text("/fields/title"))
                .isEqualTo("Laptop");

        assertThat(b.console("foyer:plugins --disable assets").status()).isZero();
        SignedPlugins.awaitState(here, "assets", "INSTALLED");
        assertThat(here.get("/records/asset").status()).isEqualTo(404);
        assertThat(a.console("foyer:plugins --enable assets").status()).isZero();
        SignedPlugins.awaitState(here, "assets", "ACTIVE");
        SignedPlugins.awaitState(there, "assets", "ACTIVE");
        assertThat(there.get("/plugins").json().findValuesAsText("state"))
                .isEqualTo(here.get("/plugins").json().findValuesAsText("state"));
    }

    @Test
    @Order(6)
    void anOperationWhoseNodeIsLostIsUndoneByTheOther() throws IOException {
        Path runner = folder.resolve("runner");
        String hang = "java.nio.file.Files.writeString(java.nio.file.Path.of(\"" + runner
                + "\"), \"\" + ProcessHandle.current().pid()); Thread.sleep(600000);";
        Caller there = b.as("admin@foyer.example");
        String version = plugins.upload(
                there, plugins.archives().acting("1.3.0", "try { " + hang + " } catch (Exception e) { }"));
        String job = plugins.begin(there, "assets", Map.of("operation", "update", "version", version));
        Portal.await(
                "a node is at it", Duration.ofSeconds(60), () -> content(runner).length() > 0);
        Portal lost = content(runner).equals(String.valueOf(a.process().pid())) ? a : b;
        Caller witness = (lost == a ? b : a).as("admin@foyer.example");
        lost.kill();
        Portal.await("the other has undone it", Duration.ofSeconds(30), () -> SignedPlugins.job(witness, "assets", job)
                .text("/state")
                .equals("FAILED"));
        assertThat(witness.get("/plugins/assets").text("/version")).isEqualTo("1.0.0");
        SignedPlugins.awaitState(witness, "assets", "ACTIVE");
        lost.startAgain();
        SignedPlugins.awaitState(lost.as("admin@foyer.example"), "assets", "ACTIVE");
    }

    /** Calls are counted by day: what begins shortly before midnight would be counted twice. */
    private static void stayWithinOneDay() throws InterruptedException {
        Instant now = Instant.now();
        Instant midnight = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        Duration left = Duration.between(now, midnight);
        if (left.compareTo(Duration.ofMinutes(4)) < 0) {
            Thread.sleep(left.toMillis() + 1);
        }
    }

    private static String stylesheet(Caller caller) {
        String page = caller.send(caller.request("./").setHeader("Accept", "text/html"))
                .body();
        Matcher style = Pattern.compile("(/assets/[\\w.-]+\\.css)").matcher(page);
        assertThat(style.find()).as(page).isTrue();
        return "." + style.group(1);
    }

    private static String content(Path file) {
        try {
            return java.nio.file.Files.exists(file) ? java.nio.file.Files.readString(file) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static void install(String number, String limits) {
        Licences.install(
                a.as("admin@foyer.example"),
                licences.issue(number, "customer", "service-enterprise", "--seats", "customer=10", "--limits", limits));
    }

    private static int granted(Caller caller, int calls) {
        int granted = 0;
        for (int i = 0; i < calls; i++) {
            int status = caller.get("/records/case?limit=1").status();
            assertThat(status).isIn(200, 429);
            granted += status == 200 ? 1 : 0;
        }
        return granted;
    }

    /** So many calls of each of some threads, half of them on each node. */
    private static int together(Caller here, Caller there, int calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Caller caller = i % 2 == 0 ? here : there;
                work.add(() -> granted(caller, calls));
            }
            int granted = 0;
            for (Future<Integer> part : threads.invokeAll(work)) {
                granted += part.get();
            }
            return granted;
        } finally {
            threads.shutdownNow();
        }
    }
}
