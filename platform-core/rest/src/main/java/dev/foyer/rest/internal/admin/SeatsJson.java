// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.licensing.Edition;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The editions of which a user is to hold a seat. */
record SeatsJson(@Nullable List<@Nullable String> editions) {
    Set<String> checked() {
        List<Violation> violations = new ArrayList<>();
        if (editions == null) {
            violations.add(new Violation("/editions", "required", Text.of("rest.users.editions")));
        } else {
            for (int i = 0; i < editions.size(); i++) {
                String code = String.valueOf(editions.get(i));
                if (Edition.of(code).isEmpty()) {
                    violations.add(
                            new Violation("/editions/" + i, "unknown", Text.of("rest.licence.what-if.edition", code)));
                }
            }
        }
        if (editions == null || !violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return Set.copyOf(editions.stream().map(String::valueOf).toList());
    }
}
