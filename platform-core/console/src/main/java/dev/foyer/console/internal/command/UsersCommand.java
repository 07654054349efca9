// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.directory.Users;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code foyer:users}: the users with their roles and seats. */
@Service
@Command(
        scope = "foyer",
        name = "users",
        description = "Lists the users with their types, accounts, roles and editions.")
public final class UsersCommand implements Action {
    @Argument(name = "after", description = "Begins after this login, to page on")
    String after = "";

    @Option(
            name = "--limit",
            aliases = {"-n"},
            description = "How many at most, up to 1000")
    int limit = 100;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Users users;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Session session;

    @Override
    public @Nullable Object execute() {
        ShellTable table = new ShellTable();
        for (String column :
                new String[] {"Login", "Name", "Type", "Active", "Account", "Roles", "Editions", "Last sign-in"}) {
            table.column(column);
        }
        users.list(after, Math.min(Math.max(limit, 1), 1000)).forEach(user -> table.addRow()
                .addContent(
                        user.login(),
                        user.name(),
                        user.type().name().toLowerCase(Locale.ROOT),
                        user.active() ? "yes" : "no",
                        user.account().orElse(""),
                        sorted(user.roles()),
                        sorted(user.editions()),
                        user.lastSignIn().map(Object::toString).orElse("never")));
        table.emptyTableText("There are no users").print(session.getConsole());
        return null;
    }

    private static String sorted(java.util.Set<String> codes) {
        return String.join(", ", codes.stream().sorted().toList());
    }
}
