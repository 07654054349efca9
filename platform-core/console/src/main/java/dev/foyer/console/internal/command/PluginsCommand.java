// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.PluginInfo;
import dev.foyer.deployment.Signer;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code foyer:plugins}: which section plugins there are, in which state, and why. */
@Service
@Command(
        scope = "foyer",
        name = "plugins",
        description = "Lists the section plugins with their states; with a code and an option, changes one.")
public final class PluginsCommand implements Action {
    @Argument(name = "code", description = "Code of a plugin, such as cases")
    @Completion(PluginCompleter.class)
    @Nullable
    String code;

    @Option(name = "--enable", description = "Starts the plugin")
    boolean enable;

    @Option(name = "--disable", description = "Stops the plugin; it stays stopped after a restart")
    boolean disable;

    @Option(name = "--retry", description = "Tries a failed plugin again")
    boolean retry;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Sections sections;

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
        if (enable || disable || retry) {
            change(Optional.ofNullable(code)
                    .orElseThrow(() -> new IllegalArgumentException("Say which plugin: foyer:plugins --enable cases")));
        }
        ShellTable table = new ShellTable();
        for (String column : new String[] {"Code", "State", "Version", "Origin", "Signer", "Rule", "Reason"}) {
            table.column(column);
        }
        if (deployment.unsignedAllowed()) {
            session.getConsole().println("Unsigned plugins are taken here; this is for development only.");
        }
        deployment.plugins().stream()
                .filter(plugin -> code == null || plugin.code().equals(code))
                .forEach(plugin -> add(table, plugin));
        table.emptyTableText("There is no section plugin").print(session.getConsole());
        return null;
    }

    private void change(String plugin) {
        if (sections.plugins().stream().noneMatch(known -> known.code().equals(plugin))) {
            throw new IllegalArgumentException("There is no plugin " + plugin);
        }
        if (retry) {
            sections.retry(plugin);
        } else {
            sections.enable(plugin, enable);
        }
    }

    private void add(ShellTable table, PluginInfo plugin) {
        table.addRow()
                .addContent(
                        plugin.code(),
                        plugin.state(),
                        plugin.version(),
                        plugin.origin(),
                        plugin.signer().map(Signer::name).orElse(""),
                        plugin.rule().orElse(""),
                        plugin.reason()
                                .map(text -> translations.render(text, Locale.ENGLISH))
                                .or(plugin::step)
                                .orElse(""));
    }
}
