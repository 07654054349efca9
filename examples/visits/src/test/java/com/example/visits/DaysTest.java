// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.testkit.FoyerPortal;
import dev.foyer.testkit.Person;
import dev.foyer.testkit.Portal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The numbers of the calendar. */
@FoyerPortal
class DaysTest {
    // tag::resource-test[]
    @Test
    void everybodyCountsTheVisitsThatTheyMaySee(Portal portal) {
        LocalDate day = VisitTest.today(portal).plusDays(120);
        VisitTest.planned(portal, VisitTest.requested(portal, "Press 10"), day);

        assertThat(visits(portal.employee("agent"), day)).contains(1);
        assertThat(visits(portal.customerAdministrator("alder"), day)).contains(1);
        assertThat(visits(portal.customer("birch"), day)).isEmpty();
    }

    private static Optional<Integer> visits(Person person, LocalDate day) {
        List<?> days = (List<?>) person.call(DaysResource.class, "planned", 1);
        return days.stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> each.get("day").equals(day))
                .map(each -> (Integer) each.get("visits"))
                .findFirst();
    }
    // end::resource-test[]

    @Test
    void aVisitCountsOnceItIsPlannedAndDaysWithFewerAreLeftOut(Portal portal) {
        LocalDate day = VisitTest.today(portal).plusDays(121);
        portal.customer("alder")
                .create("visit")
                .with("subject", "Press 11")
                .with("day", day)
                .store();
        Person agent = portal.employee("agent");
        assertThat(visits(agent, day)).isEmpty();

        VisitTest.planned(portal, VisitTest.requested(portal, "Press 12"), day);
        assertThat(visits(agent, day)).contains(1);
        assertThat((List<?>) agent.call(DaysResource.class, "planned", 2)).isEmpty();
    }

    @Test
    void whoMayNotEnterTheSectionFindsNoResource(Portal portal) {
        assertThat(portal.refused(() -> portal.partner("cedar").call(DaysResource.class, "planned", 1))
                        .type())
                .isEqualTo("not-found");
    }
}
