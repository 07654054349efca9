// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.matrix;

import dev.foyer.licensing.Operation;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Operations that a cell of the matrix allows, always or only with a host product. */
record Grant(Set<Operation> operations, Optional<String> product) {
    private static final String WITH = " with ";

    /** Reads such as {@code R C E only with crm-bundle}. */
    static Grant parse(String text) {
        int with = text.indexOf(WITH);
        String operations = with < 0 ? text : text.substring(0, with).replace(" only", "");
        Optional<String> product = with < 0
                ? Optional.empty()
                : Optional.of(text.substring(with + WITH.length()).strip());
        return new Grant(operations(operations), product);
    }

    private static Set<Operation> operations(String letters) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        for (char letter : letters.replace(" ", "").toCharArray()) {
            operations.add(operation(letter));
        }
        return operations;
    }

    private static Operation operation(char letter) {
        return switch (letter) {
            case 'R' -> Operation.READ;
            case 'C' -> Operation.CREATE;
            case 'E' -> Operation.EDIT;
            default -> throw new IllegalArgumentException("No operation " + letter + " in the matrix");
        };
    }

    boolean applies(Collection<String> products) {
        return product.map(products::contains).orElse(true);
    }
}
