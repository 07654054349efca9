// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.query.Variables;
import java.time.Instant;
import java.util.Optional;

/**
 * One change on its way.
 *
 * @param variables who makes it and when
 * @param action what it is in the history: {@code create}, {@code change} or the code of an action
 * @param bound whether the statement runs under the role of the viewer, so that row-level security has its say
 */
record Work(Variables variables, String action, boolean bound) {
    Viewer viewer() {
        return variables.viewer();
    }

    Instant now() {
        return variables.now();
    }

    Optional<Viewer> actor() {
        return SystemViewer.actor(viewer());
    }
}
