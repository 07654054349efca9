// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.testkit.FoyerPortal;
import dev.foyer.testkit.Portal;
import dev.foyer.testkit.PortalRecord;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens without anybody at the keyboard. */
@FoyerPortal
class AfterwardsTest {
    // tag::listener-test[]
    @Test
    void aMaintenanceIsFollowedByAnotherOneAYearLater(Portal portal) {
        LocalDate day = VisitTest.today(portal).plusDays(60);
        PortalRecord visit = VisitTest.planned(portal, VisitTest.requested(portal, "Yearly check"), day);
        visit.act("finish");

        portal.heard();
        List<PortalRecord> next = portal.customer("alder").list("visit", "follows==" + visit.id());
        assertThat(next).hasSize(1);
        assertThat(next.get(0).value("day")).contains(day.plusYears(1));
        assertThat(next.get(0).text("subject")).contains("Yearly check");
    }
    // end::listener-test[]

    // tag::task-test[]
    @Test
    void aVisitIsLateOnceItsDayHasPassed(Portal portal) {
        LocalDate day = VisitTest.today(portal).plusDays(90);
        PortalRecord visit = VisitTest.planned(portal, VisitTest.requested(portal, "Press 8"), day);
        portal.run("visits.late");
        assertThat(visit.again().value("late")).contains(false);

        portal.ahead(Duration.ofDays(92));
        portal.run("visits.late");
        assertThat(visit.again().value("late")).contains(true);
        assertThat(portal.employee("agent").view("visit", "late")).isNotEmpty();
    }
    // end::task-test[]
}
