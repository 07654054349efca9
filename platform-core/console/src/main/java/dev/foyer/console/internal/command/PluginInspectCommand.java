// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Deployment;
import dev.foyer.records.Translations;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugin-inspect}: says what a plugin is and what its installation would change. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-inspect",
        description = "Says what a plugin is and what its installation would change; changes nothing.")
public final class PluginInspectCommand implements Action {
    @Argument(name = "source", required = true, description = "A signed .jar or .kar, or the code of a plugin")
    @Completion(PluginSourceCompleter.class)
    @SuppressWarnings("NullAway.Init") // set by Karaf
    String source;

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
        if (desk.file(source).map(desk::inspect).isEmpty()) {
            desk.show(desk.told(() -> deployment.plan(source)));
        }
        return null;
    }
}
