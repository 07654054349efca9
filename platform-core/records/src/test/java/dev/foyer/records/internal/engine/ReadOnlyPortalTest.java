// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.ExternalAccess.Level;
import dev.foyer.licensing.ExternalProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.records.StoredRecord;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left for external users while the portal is read-only (spec L-6, L-9). */
class ReadOnlyPortalTest {
    private final World world = new World();
    private StoredRecord ticket;

    @BeforeEach
    void freeze() {
        ticket = world.records.create(People.maya(), "ticket", Map.of("subject", "One"));
        world.external = new ExternalAccess(Level.READ_ONLY, "L-9", Text.of("why"), Text.of("notice", "Meridian"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theirRecordsCanBeReadAndNothingIsOffered() {
        StoredRecord seen = world.records.get(People.maya(), "ticket", ticket.id());
        assertThat(seen.display()).isEqualTo(ticket.display());
        assertThat(seen.actions()).isEmpty();
        assertThat(seen.editable()).isEmpty();
        assertThat(seen.deletable()).isFalse();
        assertThat(seen.attachable()).isFalse();
    }

    @Test
    void everyChangeIsRefusedInTheirWords() {
        refused(() -> world.records.create(People.maya(), "ticket", Map.of("subject", "Two")));
        refused(() ->
                world.records.change(People.maya(), "ticket", ticket.id(), ticket.version(), Map.of("subject", "Two")));
        refused(() -> world.records.act(People.maya(), "ticket", ticket.id(), "close", Map.of()));
        refused(() -> world.records.delete(People.maya(), "ticket", ticket.id(), ticket.version()));
    }

    @Test
    void employeesGoOn() {
        StoredRecord seen = world.records.get(People.agent(), "ticket", ticket.id());
        assertThat(world.records
                        .change(People.agent(), "ticket", ticket.id(), seen.version(), Map.of("subject", "Two"))
                        .version())
                .isGreaterThan(seen.version());
    }

    @Test
    void whenItEndsEverythingIsAsBefore() {
        world.external = ExternalAccess.UNRESTRICTED;
        assertThat(world.records.get(People.maya(), "ticket", ticket.id()).editable())
                .isEqualTo(ticket.editable());
        assertThat(world.records
                        .act(People.maya(), "ticket", ticket.id(), "close", Map.of())
                        .version())
                .isGreaterThan(ticket.version());
    }

    private static void refused(ThrowingCallable change) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, change);
        assertThat(problem.type()).isEqualTo(ExternalProblem.READ_ONLY);
        assertThat(problem.detail()).isEqualTo(Text.of("notice", "Meridian"));
    }
}
