package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.testkit.FoyerPortal;
import dev.foyer.testkit.Person;
import dev.foyer.testkit.Portal;
import dev.foyer.testkit.PortalRecord;
import dev.foyer.testkit.Refusal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@FoyerPortal
class DayRuleTest {
    @Test
    void aDayThatHasPassedIsRefused(Portal portal) {
        Person customer = portal.customer("alder");
        Refusal refusal = portal.refused(() -> customer.create("${object}")
                .with("subject", "Too late")
                .with("day", LocalDate.of(2020, 1, 31))
                .store());
        assertThat(refusal.code("day")).contains("past");
    }

    @Test
    void anEmployeeFinishesWhatACustomerOpened(Portal portal) {
        PortalRecord opened = portal.customer("alder")
                .create("${object}")
                .with("subject", "Pump 3")
                .store();
        PortalRecord finished = portal.employee("agent").get(opened).act("finish");
        assertThat(finished.code("status")).contains("done");
        assertThat(portal.customer("birch").sees(opened)).isFalse();
    }
}
