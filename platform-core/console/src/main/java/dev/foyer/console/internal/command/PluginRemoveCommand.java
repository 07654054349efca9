// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.Operation;
import dev.foyer.records.Translations;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugin-remove}: takes a plugin away; its data stays. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-remove",
        description = "Takes a plugin away; its data stays; follows it to its end.")
public final class PluginRemoveCommand implements Action {
    @Argument(name = "code", required = true, description = "Code of a plugin, such as cases")
    @Completion(PluginCompleter.class)
    @SuppressWarnings("NullAway.Init") // set by Karaf
    String code;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Deployment deployment;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Translations translations;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Session session;

    @Override
    public @Nullable Object execute() {
        PluginDesk desk = new PluginDesk(deployment, translations, session);
        desk.follow(desk.told(() -> deployment.begin(code, Operation.REMOVE, Optional.empty(), Optional.empty())));
        return null;
    }
}
