// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authors say which words mean the same; customers find by them and see nothing of the lists. */
@WithPortal
class SynonymIT {
    private static final String SEARCH = "/search?object=article&q=";
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    private Caller customer;
    private Caller agent;

    @BeforeEach
    void signIn(Portal portal) {
        customer = portal.as("customer@alder.example");
        agent = portal.as("agent@foyer.example");
    }

    @Test
    void aListCountsAtOnceUntilItIsGone() {
        assertThat(found("zeitgeber")).isZero();
        Answer created = agent.post("/records/synonym", synonyms("zeitgeber ; calibration certificate"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.text("/fields/terms")).isEqualTo("zeitgeber, calibration certificate");
        Portal.await("a new list counts", AT_ONCE, () -> found("zeitgeber") > 0);
        agent.patch("/records/synonym/" + created.text("/id"), 1, synonyms("metronome, calibration certificate"));
        Portal.await("a changed list counts", AT_ONCE, () -> found("zeitgeber") == 0 && found("metronomes") > 0);
    }

    @Test
    void demoListsAreThere() {
        assertThat(customer.get(SEARCH + "reboot").text("/items/0/display")).startsWith("Restart");
    }

    @Test
    void oneWordIsNoList() {
        Answer refused = agent.post("/records/synonym", synonyms("alone, Alone"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/errors/0/code")).isEqualTo("too-few-terms");
    }

    @Test
    void customersDoNotKnowOfThem() {
        assertThat(customer.get("/records/synonym").status()).isEqualTo(404);
        assertThat(customer.get("/objects/synonym").status()).isEqualTo(404);
        assertThat(customer.post("/records/synonym", synonyms("one, two")).status())
                .isEqualTo(404);
        assertThat(customer.get("/search?q=power+cycle&object=synonym").status())
                .isEqualTo(404);
    }

    private int found(String word) {
        return customer.get(SEARCH + word).json().at("/total").asInt();
    }

    private static Map<String, Object> synonyms(String terms) {
        return Map.of("fields", Map.of("terms", terms, "language", "en"));
    }
}
