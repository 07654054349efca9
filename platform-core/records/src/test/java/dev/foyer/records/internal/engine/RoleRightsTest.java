// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.model.Scope;
import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rights that change while the portal runs; once with both walls, once with row-level security alone. */
class RoleRightsTest {
    private static final String ROLE = "self-service-portal-users";

    private static List<String> seen(World world, Viewer viewer) {
        return world.records.list(viewer, "ticket", World.query("", "subject", 20, "")).items().stream()
                .map(StoredRecord::display)
                .map(display -> display.substring(display.indexOf(' ') + 1))
                .toList();
    }

    private static void ticket(World world, Viewer viewer, String subject) {
        world.records.create(viewer, "ticket", Map.of("subject", subject));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWiderRightLetsReadAndANarrowerOneNoMore(boolean forgetful) {
        try (World world = new World(forgetful)) {
            ticket(world, People.maya(), "Maya");
            ticket(world, People.jon(), "Jon");
            ticket(world, People.bo(), "Bo");
            assertThat(seen(world, People.self())).containsExactly("Maya");

            world.rights.change("ticket", ROLE, Map.of(Operation.READ, Scope.ORGANIZATION));
            assertThat(seen(world, People.self())).containsExactly("Jon", "Maya");

            world.rights.change("ticket", ROLE, Map.of(Operation.READ, Scope.OWN));
            assertThat(seen(world, People.self())).containsExactly("Maya");

            world.rights.change("ticket", ROLE, Map.of());
            assertThatThrownBy(() -> seen(world, People.self())).isInstanceOf(ProblemException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasNotGrantedAtAllCanBe(boolean forgetful) {
        try (World world = new World(forgetful)) {
            world.records.create(People.agent(), "device", Map.of("name", "Pump"));
            assertThatThrownBy(() -> world.records.list(People.self(), "device", World.query("", "", 5, "")))
                    .isInstanceOf(ProblemException.class);
            world.rights.change("device", ROLE, Map.of(Operation.READ, Scope.ALL));
            assertThat(world.records
                            .list(People.self(), "device", World.query("", "", 5, ""))
                            .items())
                    .hasSize(1);
        }
    }

    @Test
    void changedRightsOutliveAnUpdateOfTheSection() {
        try (World world = new World(true)) {
            ticket(world, People.jon(), "Jon");
            world.rights.change("ticket", ROLE, Map.of(Operation.READ, Scope.ORGANIZATION));
            SectionType section = world.sections.active().get(1);
            world.grants.seed(section);
            world.update(world.grants.asStored(section));
            assertThat(seen(world, People.self())).containsExactly("Jon");
        }
    }

    @Test
    void anUnknownRoleAndAnImpossibleScopeAreRefused() {
        try (World world = new World()) {
            assertThatThrownBy(() -> world.rights.change("ticket", "nobody", Map.of()))
                    .isInstanceOf(ProblemException.class);
            assertThatThrownBy(() -> world.rights.change("device", ROLE, Map.of(Operation.READ, Scope.ORGANIZATION)))
                    .isInstanceOf(ProblemException.class);
        }
    }
}
