// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.history;

import dev.foyer.records.History;
import dev.foyer.records.internal.scene.Scene;

/** The history of a scene, for tests of other packages. */
public final class HistoryDoor {
    private HistoryDoor() {}

    public static History of(Scene scene) {
        return new RecordHistory(
                scene.test.database(),
                scene.session("history.HistoryMapper"),
                scene.access,
                new ValueTexts(scene.access, scene.sections, scene.lookups, scene.translations));
    }
}
