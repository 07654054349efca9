// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Operation;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugin-remove}: takes a plugin away; its data stays. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-remove",
        description = "Takes a plugin away; its data stays; follows it to its end.")
public final class PluginRemoveCommand extends InstalledPluginAction {
    @Override
    public @Nullable Object execute() {
        follow(Operation.REMOVE);
        return null;
    }
}
