// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Operation;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugin-update}: puts another version in the place of a plugin from a file, or from what the installation brings. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-update",
        description =
                "Puts another version in the place of a plugin from a file, or from what the installation brings; follows it to its end.")
public final class PluginUpdateCommand extends PluginSourceAction {
    @Override
    public @Nullable Object execute() {
        follow(Operation.UPDATE);
        return null;
    }
}
