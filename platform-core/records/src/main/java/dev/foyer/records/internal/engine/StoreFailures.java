// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.DatabaseException;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Violation;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Says in the words of records what the database refuses. */
final class StoreFailures {
    private StoreFailures() {}

    static <T> T writing(Draft draft, Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            throw written(draft.type(), e);
        }
    }

    static <T> T deleting(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            if (e.state().equals(DatabaseException.FOREIGN_KEY)) {
                throw CommonProblem.CONFLICT.because("records.problem.referenced");
            }
            throw e;
        }
    }

    private static RuntimeException written(ObjectType type, DatabaseException e) {
        return switch (e.state()) {
            case DatabaseException.UNIQUE -> invalid(type, e, "unique", "records.invalid.unique");
            case DatabaseException.FOREIGN_KEY -> invalid(type, e, "reference", "records.invalid.reference");
            case DatabaseException.CHECK -> invalid(type, e, "max", "records.invalid.check");
            case DatabaseException.FORBIDDEN -> CommonProblem.FORBIDDEN.because("records.problem.forbidden");
            default -> e;
        };
    }

    /** Names the field, never the value or the record that has it already. */
    private static ProblemException invalid(ObjectType type, DatabaseException e, String code, String key) {
        return e.constraint()
                .flatMap(constraint -> field(type, constraint))
                .map(field -> ProblemException.invalid(List.of(Violation.field(field.code(), code, key))))
                .orElseGet(() -> CommonProblem.CONFLICT.because("records.problem.conflict"));
    }

    /** Constraints are named after table and column. */
    private static Optional<Field> field(ObjectType type, String constraint) {
        return type.fields().stream()
                .filter(field -> constraint.startsWith(type.table() + "_" + field.column() + "_"))
                .max(java.util.Comparator.comparing(field -> field.column().length()));
    }
}
