// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Operation;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugin-rollback}: brings the version of a plugin before the one that is there. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-rollback",
        description = "Brings the version of a plugin before the one that is there; follows it to its end.")
public final class PluginRollbackCommand extends InstalledPluginAction {
    @Override
    public @Nullable Object execute() {
        follow(Operation.ROLLBACK);
        return null;
    }
}
