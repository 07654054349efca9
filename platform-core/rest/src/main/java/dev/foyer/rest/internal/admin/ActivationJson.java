// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a user may sign in. */
record ActivationJson(@Nullable Boolean active) {
    boolean checked() {
        if (active == null) {
            throw ProblemException.invalid(List.of(new Violation("/active", "required", Text.of("rest.users.active"))));
        }
        return active;
    }
}
