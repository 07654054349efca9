// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.record.Money;
import dev.foyer.testkit.FoyerPortal;
import dev.foyer.testkit.Person;
import dev.foyer.testkit.Portal;
import dev.foyer.testkit.PortalRecord;
import dev.foyer.testkit.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

// tag::test[]
@FoyerPortal
class VisitTest {
    @Test
    void aRequestedVisitIsSeenByTheCompanyAndNobodyElse(Portal portal) {
        PortalRecord visit = requested(portal, "Press 4");
        assertThat(visit.code("status")).contains("requested");
        assertThat(portal.customerAdministrator("alder").sees(visit)).isTrue();
        assertThat(portal.customer("birch").sees(visit)).isFalse();
    }

    @Test
    void aDayThatHasPassedIsRefused(Portal portal) {
        Person maya = portal.customer("alder");
        Refusal refusal = portal.refused(() -> maya.create("visit")
                .with("subject", "Press 4")
                .with("day", today(portal).minusDays(2))
                .store());
        assertThat(refusal.code("day")).contains("past");
        assertThat(refusal.text("day", "de")).contains("Der Tag ist vorbei.");
    }
    // end::test[]

    @Test
    void anEngineerIsAtOneCustomerADay(Portal portal) {
        LocalDate day = today(portal).plusDays(30);
        PortalRecord first = planned(portal, requested(portal, "Press 5"), day);
        assertThat(first.code("status")).contains("planned");

        PortalRecord second = requested(portal, "Press 6");
        Refusal refusal = portal.refused(() -> planned(portal, second, day));
        assertThat(refusal.type()).isEqualTo("visits/engineer-busy");
        assertThat(refusal.text("en")).startsWith("Amelia Novak");
    }

    @Test
    void thePriceIsThatOfTheJobsAndOfTheTravel(Portal portal) {
        Person agent = portal.employee("agent");
        PortalRecord visit = agent.get(requested(portal, "Press 7")).change("travel", money("50.00"));
        agent.create("visit-job")
                .with("visit", visit)
                .with("what", "New seals")
                .with("hours", new BigDecimal("1.5"))
                .with("rate", money("90.00"))
                .store();
        assertThat(visit.again().value("price")).contains(money("185.00"));
    }

    static PortalRecord requested(Portal portal, String subject) {
        return portal.customer("alder").create("visit").with("subject", subject).store();
    }

    static PortalRecord planned(Portal portal, PortalRecord visit, LocalDate day) {
        Person agent = portal.employee("agent");
        return agent.get(visit)
                .act("plan", Map.of("day", day, "engineer", agent.viewer().user()));
    }

    static LocalDate today(Portal portal) {
        return LocalDate.ofInstant(portal.now(), ZoneOffset.UTC);
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), "EUR");
    }
}
