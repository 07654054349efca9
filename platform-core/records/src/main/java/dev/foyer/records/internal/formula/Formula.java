// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.formula;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A formula of a descriptor, such as {@code price * quantity}. */
public sealed interface Formula {
    /**
     * The value; empty where it cannot be told.
     *
     * @param fields what the fields say
     * @throws CurrenciesException when amounts of several currencies meet
     */
    Optional<Quantity> value(Function<String, Optional<Quantity>> fields);

    /** The fields that it names, with where they stand. */
    Stream<Name> names();

    /**
     * Reads a formula.
     *
     * @throws FormulaException with the position of the fault
     */
    static Formula parse(String text) {
        return new FormulaParser(text).parse();
    }

    /** A number. */
    record Constant(Quantity quantity) implements Formula {
        @Override
        public Optional<Quantity> value(Function<String, Optional<Quantity>> fields) {
            return Optional.of(quantity);
        }

        @Override
        public Stream<Name> names() {
            return Stream.empty();
        }
    }

    /**
     * A field.
     *
     * @param offset where it stands in the text
     */
    record Name(String code, int offset) implements Formula {
        @Override
        public Optional<Quantity> value(Function<String, Optional<Quantity>> fields) {
            return fields.apply(code);
        }

        @Override
        public Stream<Name> names() {
            return Stream.of(this);
        }
    }

    /** The opposite of a term. */
    record Negated(Formula term) implements Formula {
        @Override
        public Optional<Quantity> value(Function<String, Optional<Quantity>> fields) {
            return term.value(fields).map(Quantity::negated);
        }

        @Override
        public Stream<Name> names() {
            return term.names();
        }
    }

    /** Two terms added or subtracted; a missing one counts as nothing. */
    record Sum(Formula left, Formula right, boolean subtracted) implements Formula {
        @Override
        public Optional<Quantity> value(Function<String, Optional<Quantity>> fields) {
            Optional<Quantity> one = left.value(fields);
            Optional<Quantity> two = right.value(fields);
            if (one.isEmpty() || two.isEmpty()) {
                return one.or(() -> subtracted ? two.map(Quantity::negated) : two);
            }
            return one.map(it -> subtracted ? it.minus(two.get()) : it.plus(two.get()));
        }

        @Override
        public Stream<Name> names() {
            return Stream.concat(left.names(), right.names());
        }
    }

    /** Two factors multiplied or divided; both are needed. */
    record Product(Formula left, Formula right, boolean divided) implements Formula {
        @Override
        public Optional<Quantity> value(Function<String, Optional<Quantity>> fields) {
            Optional<Quantity> two = right.value(fields);
            return left.value(fields)
                    .flatMap(one -> two.flatMap(it -> divided ? one.by(it) : Optional.of(one.times(it))));
        }

        @Override
        public Stream<Name> names() {
            return Stream.concat(left.names(), right.names());
        }
    }
}
