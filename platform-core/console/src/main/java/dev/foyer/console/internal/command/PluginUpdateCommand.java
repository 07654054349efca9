// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.Inspection;
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

/** {@code foyer:plugin-update}: puts another version in the place of a plugin from a file, or from what the installation brings. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-update",
        description =
                "Puts another version in the place of a plugin from a file, or from what the installation brings; follows it to its end.")
public final class PluginUpdateCommand implements Action {
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
        Optional<Inspection> inspection = desk.file(source).map(desk::inspect);
        String code = inspection.map(it -> it.version().code()).orElse(source);
        desk.follow(
                desk.told(() -> deployment.begin(code, Operation.UPDATE, desk.archive(inspection), Optional.empty())));
        return null;
    }
}
