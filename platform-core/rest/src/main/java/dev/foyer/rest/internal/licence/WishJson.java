// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.licence;

import dev.foyer.licensing.Edition;
import dev.foyer.licensing.LicenceStanding.Wish;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A licence that somebody thinks of. */
record WishJson(
        @Nullable List<String> editions,
        @Nullable List<String> products,
        @Nullable Map<String, Integer> seats,
        @Nullable Integer employeeSeats) {
    private static final int MOST = 10_000_000;

    /**
     * What it means.
     *
     * @throws ProblemException 422 with everything that is wrong
     */
    Wish checked() {
        List<Violation> violations = new ArrayList<>();
        Set<Edition> wanted = EnumSet.noneOf(Edition.class);
        for (String code : editions == null ? List.<String>of() : editions) {
            Edition.of(code).ifPresentOrElse(wanted::add, () -> violations.add(unknown("/editions", code)));
        }
        if (wanted.isEmpty() && violations.isEmpty()) {
            violations.add(new Violation("/editions", "required", Text.of("rest.licence.what-if.editions")));
        }
        if (products == null || products.isEmpty()) {
            violations.add(new Violation("/products", "required", Text.of("rest.licence.what-if.products")));
        }
        Map<Edition, Integer> counts = counts(violations);
        int employees = count("/employeeSeats", employeeSeats == null ? 0 : employeeSeats, violations);
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return new Wish(wanted, products == null ? List.of() : products, counts, employees);
    }

    private Map<Edition, Integer> counts(List<Violation> violations) {
        Map<Edition, Integer> counts = new EnumMap<>(Edition.class);
        (seats == null ? Map.<String, Integer>of() : seats).forEach((code, count) -> Edition.of(code)
                .ifPresentOrElse(
                        edition -> counts.put(edition, count("/seats/" + code, count, violations)),
                        () -> violations.add(unknown("/seats", code))));
        return counts;
    }

    private static int count(String pointer, @Nullable Integer count, List<Violation> violations) {
        if (count == null || count < 0 || count > MOST) {
            violations.add(new Violation(pointer, "range", Text.of("rest.licence.what-if.count", MOST)));
            return 0;
        }
        return count;
    }

    private static Violation unknown(String pointer, String code) {
        return new Violation(pointer, "unknown", Text.of("rest.licence.what-if.edition", code));
    }
}
