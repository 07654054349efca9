// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugin-inspect}: says what a plugin is and what its installation would change. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-inspect",
        description = "Says what a plugin is and what its installation would change; changes nothing.")
public final class PluginInspectCommand extends PluginSourceAction {
    @Override
    public @Nullable Object execute() {
        PluginDesk desk = desk();
        if (desk.file(source).map(desk::inspect).isEmpty()) {
            desk.show(desk.told(() -> deployment.plan(source)));
        }
        return null;
    }
}
