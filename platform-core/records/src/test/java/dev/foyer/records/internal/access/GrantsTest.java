// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Role;
import dev.foyer.records.internal.access.RightMapper.ColumnRight;
import dev.foyer.records.internal.access.RightMapper.ObjectRight;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GrantsTest {
    private static final Role ONE = new Role(UUID.randomUUID(), "one");
    private static final Role TWO = new Role(UUID.randomUUID(), "two");

    private static final Rights RIGHTS = new Rights(
            List.of(
                    new ObjectRight(ONE.id(), "case", Operation.READ, Scope.OWN),
                    new ObjectRight(TWO.id(), "case", Operation.READ, Scope.ORGANIZATION),
                    new ObjectRight(TWO.id(), "case", Operation.EDIT, Scope.NONE),
                    new ObjectRight(TWO.id(), "other", Operation.DELETE, Scope.ALL)),
            List.of(
                    new ColumnRight(ONE.id(), "case", "subject", Level.NONE),
                    new ColumnRight(TWO.id(), "case", "subject", Level.READ)));

    @Test
    void theWidestRoleCounts() {
        assertThat(RIGHTS.scopes("case", Set.of(ONE))).isEqualTo(Map.of(Operation.READ, Scope.OWN));
        assertThat(RIGHTS.scopes("case", Set.of(ONE, TWO))).isEqualTo(Map.of(Operation.READ, Scope.ORGANIZATION));
        assertThat(RIGHTS.scopes("case", Set.of())).isEmpty();
        assertThat(RIGHTS.levels("case", Set.of(ONE, TWO))).isEqualTo(Map.of("subject", Level.READ));
        assertThat(RIGHTS.levels("case", Set.of(ONE))).isEqualTo(Map.of("subject", Level.NONE));
    }

    @Test
    void emptyConditionsSayWhatTheyMean() {
        Sql some = Sql.of("a = ?", 1);
        assertThat(Sql.and(List.of())).isEqualTo(Sql.TRUE);
        assertThat(Sql.or(List.of())).isEqualTo(Sql.FALSE);
        assertThat(Sql.and(Sql.TRUE, some)).isEqualTo(some);
        assertThat(Sql.or(List.of(some, Sql.TRUE))).isEqualTo(Sql.TRUE);
        assertThat(Sql.or(List.of(some, Sql.FALSE))).isEqualTo(some);
        assertThat(Sql.and(some, Sql.of("b = ?", 2)).parameters()).isEqualTo(List.of(1, 2));
    }

    @Test
    void whoeverOwnsNothingOwnsNothingOfNobody() {
        UUID contact = UUID.randomUUID();
        assertThat(new Ownership(null, null, null, false).own(contact, contact)).isFalse();
        assertThat(new Ownership(null, contact, null, false).own(contact, UUID.randomUUID()))
                .isTrue();
    }
}
