// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static java.util.Objects.requireNonNull;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.LicenceStanding.Price;
import dev.foyer.licensing.Operation;
import dev.foyer.licensing.internal.matrix.Cell;
import dev.foyer.licensing.internal.matrix.Matrix;
import dev.foyer.plugin.Text;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a valid licence means for sections and people (spec L-2 to L-5). */
final class Decisions {
    private static final String MATRIX = "L-3";
    private static final String CUSTOM = "L-5";
    private static final Set<Operation> READ_CREATE_EDIT = Set.of(Operation.READ, Operation.CREATE, Operation.EDIT);

    private static final Map<String, Long> DEFAULT_LIMITS = Map.of("api-calls-per-day", 1_000L);

    private final Matrix matrix;

    Decisions(Matrix matrix) {
        this.matrix = requireNonNull(matrix, "matrix is null");
    }

    /** Editions of the licence that at least one of its host products allows, in their order. */
    List<Edition> editions(Licence licence) {
        return licence.editions().stream()
                .filter(edition -> matrix.rules(edition).allowedWith(licence.products()))
                .sorted()
                .toList();
    }

    Optional<Decision> platform(String section) {
        return matrix.platform().contains(section)
                ? Optional.of(allowed(MATRIX, "licensing.decision.platform"))
                : Optional.empty();
    }

    Decision base(Map<Edition, Cell> row, Licence licence) {
        List<Edition> allowing = editions(licence).stream()
                .filter(edition -> !operations(row, edition, licence).isEmpty())
                .toList();
        return allowing.isEmpty()
                ? refusedBase(row, licence)
                : allowed(MATRIX, "licensing.decision.allowed", codes(allowing));
    }

    private Decision refusedBase(Map<Edition, Cell> row, Licence licence) {
        String products = String.join(", ", licence.products());
        return editions(licence).stream()
                .flatMap(edition -> Matrix.cell(row, edition).needs().stream())
                .findFirst()
                .map(product -> refused(MATRIX, "licensing.decision.product", product, products))
                .orElseGet(() ->
                        refused(MATRIX, "licensing.decision.edition", codes(possible(row)), codes(editions(licence))));
    }

    private static List<Edition> possible(Map<Edition, Cell> row) {
        return row.keySet().stream()
                .filter(edition -> Matrix.cell(row, edition).possible())
                .sorted()
                .toList();
    }

    /**
     * @param inOrder all custom sections in the order in which they came
     */
    Decision custom(String section, Licence licence, List<String> inOrder) {
        long limit = limits(licence).getOrDefault(Matrix.CUSTOM_SECTIONS, 0L);
        int place = inOrder.indexOf(section);
        if (limit == 0) {
            return refused(CUSTOM, "licensing.decision.custom.none", codes(editions(licence)));
        }
        if (place >= 0 && place < limit) {
            return allowed(CUSTOM, "licensing.decision.custom.allowed", place + 1, limit);
        }
        List<String> counting = inOrder.subList(0, (int) Math.min(limit, inOrder.size()));
        return refused(CUSTOM, "licensing.decision.custom.full", limit, String.join(", ", counting));
    }

    /** The limits of the most generous edition, and those of the licence itself (spec L-4). */
    Map<String, Long> limits(Licence licence) {
        Map<String, Long> limits = new TreeMap<>(DEFAULT_LIMITS);
        editions(licence)
                .forEach(edition ->
                        matrix.rules(edition).limits().forEach((name, limit) -> limits.merge(name, limit, Math::max)));
        limits.putAll(licence.limits());
        return limits;
    }

    /** The most object types that external users may reach (spec L-6). */
    long objects(Licence licence) {
        return limits(licence).getOrDefault(Matrix.OBJECTS, Long.MAX_VALUE);
    }

    /** What a seat costs for a year: what the licence says, or the list (spec L-12). */
    Map<Edition, Price> prices(Licence licence) {
        Map<Edition, Price> prices = new EnumMap<>(Edition.class);
        editions(licence).forEach(edition -> prices.put(edition, price(edition, licence.terms())));
        return prices;
    }

    private Price price(Edition edition, Licence.Terms terms) {
        Integer agreed = terms.prices().get(edition);
        return agreed == null
                ? new Price(matrix.rules(edition).price(), Matrix.CURRENCY)
                : new Price(agreed, terms.currency());
    }

    /** Union over the editions of which the user holds a seat (spec L-4). */
    Set<Operation> operations(String section, Licence licence, Collection<String> seats) {
        Set<Operation> operations = EnumSet.noneOf(Operation.class);
        Optional<Map<Edition, Cell>> row = matrix.section(section);
        editions(licence).stream()
                .filter(edition -> seats.contains(edition.code()))
                .forEach(edition -> operations.addAll(
                        row.map(cells -> operations(cells, edition, licence)).orElseGet(() -> custom(edition))));
        return operations;
    }

    private static Set<Operation> operations(Map<Edition, Cell> row, Edition edition, Licence licence) {
        return Matrix.cell(row, edition).operations(licence.products());
    }

    private Set<Operation> custom(Edition edition) {
        boolean has = matrix.rules(edition).limits().getOrDefault(Matrix.CUSTOM_SECTIONS, 0L) > 0;
        return has ? READ_CREATE_EDIT : Set.of();
    }

    private static String codes(List<Edition> editions) {
        return String.join(", ", editions.stream().map(Edition::code).toList());
    }

    private static Decision allowed(String rule, String key, Object... arguments) {
        return new Decision(true, rule, Text.of(key, arguments));
    }

    private static Decision refused(String rule, String key, Object... arguments) {
        return new Decision(false, rule, Text.of(key, arguments));
    }
}
