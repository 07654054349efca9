// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Deployment;
import dev.foyer.records.Descriptors;
import dev.foyer.records.Translations;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugin-purge}: deletes the data of a plugin that was removed. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-purge",
        description = "Says what data a plugin that was removed left behind; with --confirm deletes it.")
public final class PluginPurgeCommand implements Action {
    @Argument(name = "code", required = true, description = "Code of a plugin, such as cases")
    @Completion(PluginCompleter.class)
    @SuppressWarnings("NullAway.Init") // set by Karaf
    String code;

    @Option(name = "--confirm", description = "The code of the plugin once more")
    @Nullable
    String confirm;

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
        if (confirm == null) {
            show(desk.told(() -> deployment.remains(code)));
            session.getConsole().println("To delete this for good: foyer:plugin-purge --confirm " + code + " " + code);
            return null;
        }
        String typed = confirm;
        desk.follow(desk.told(() -> deployment.purge(code, typed, Optional.empty())));
        return null;
    }

    private void show(Descriptors.Remains remains) {
        remains.tables().forEach(table -> session.getConsole().println(table.name() + ": " + table.rows() + " rows"));
        session.getConsole()
                .println(remains.files() + " files (" + remains.bytes() + " bytes), " + remains.comments()
                        + " comments");
    }
}
