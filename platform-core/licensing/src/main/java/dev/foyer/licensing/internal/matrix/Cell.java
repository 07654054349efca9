// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.matrix;

import dev.foyer.licensing.Operation;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an edition allows in a section.
 *
 * @param text as it stands in the matrix
 */
public record Cell(String text, List<Grant> grants) {
    private static final String REFUSED = "-";

    public Cell {
        grants = List.copyOf(grants);
    }

    static Cell parse(String text) {
        if (text.equals(REFUSED)) {
            return new Cell(text, List.of());
        }
        return new Cell(
                text,
                Arrays.stream(text.split(";"))
                        .map(String::strip)
                        .map(Grant::parse)
                        .toList());
    }

    /** Whether the edition has the section at all, with whatever host product. */
    public boolean possible() {
        return !grants.isEmpty();
    }

    /** What is allowed beside these host products; empty means refused. */
    public Set<Operation> operations(Collection<String> products) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        grants.stream()
                .filter(grant -> grant.applies(products))
                .forEach(grant -> operations.addAll(grant.operations()));
        return operations;
    }

    /** The host product without which nothing is allowed. */
    public Optional<String> needs() {
        boolean always = grants.stream().anyMatch(grant -> grant.product().isEmpty());
        return always ? Optional.empty() : grants.stream().findFirst().flatMap(Grant::product);
    }
}
