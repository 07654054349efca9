// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.records.Descriptors;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugin-purge}: deletes the data of a plugin that was removed. */
@Service
@Command(
        scope = "foyer",
        name = "plugin-purge",
        description = "Says what data a plugin that was removed left behind; with --confirm deletes it.")
public final class PluginPurgeCommand extends InstalledPluginAction {
    @Option(name = "--confirm", description = "The code of the plugin once more")
    @Nullable
    String confirm;

    @Override
    public @Nullable Object execute() {
        PluginDesk desk = desk();
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
