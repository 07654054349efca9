// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Sql;
import dev.foyer.records.model.ObjectType;
import java.util.HashMap;
import java.util.Map;

/** What a filter or a row may touch: everything for descriptors and rules, what is visible for viewers. */
public interface Reach {
    /** Everything: for filters of descriptors and for rules. */
    Reach ALL = new Reach() {
        @Override
        public boolean reads(ObjectType type, String field) {
            return true;
        }

        @Override
        public Sql within(ObjectType type, String alias) {
            return Sql.TRUE;
        }
    };

    /** Whether a field exists. */
    boolean reads(ObjectType type, String field);

    /** The rows that exist. */
    Sql within(ObjectType type, String alias);

    /** What a viewer may read, as it is now: for one request. */
    static Reach of(Access access, Viewer viewer) {
        Map<String, Grant> grants = new HashMap<>();
        return new Reach() {
            @Override
            public boolean reads(ObjectType type, String field) {
                return grants.computeIfAbsent(type.code(), any -> access.grant(viewer, type))
                        .reads(field);
            }

            @Override
            public Sql within(ObjectType type, String alias) {
                return access.predicate(viewer, type, Operation.READ, alias);
            }
        };
    }
}
