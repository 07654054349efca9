// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Operation;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;

/** A command on a plugin that the portal knows. */
abstract class InstalledPluginAction extends PluginAction {
    @Argument(name = "code", required = true, description = "Code of a plugin, such as cases")
    @Completion(PluginCompleter.class)
    @SuppressWarnings("NullAway.Init") // set by Karaf
    String code;

    /** Does it and follows it to its end. */
    void follow(Operation operation) {
        PluginDesk desk = desk();
        desk.follow(desk.told(() -> deployment.begin(code, operation, Optional.empty(), Optional.empty())));
    }
}
