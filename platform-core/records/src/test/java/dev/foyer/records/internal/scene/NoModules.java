// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.scene;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.UiModules;
import java.util.Optional;

/** Sections without browser code. */
public record NoModules() implements UiModules {
    @Override
    public Optional<Module> module(String section) {
        return Optional.empty();
    }

    @Override
    public Optional<File> file(Viewer viewer, String section, String build, String path) {
        return Optional.empty();
    }
}
