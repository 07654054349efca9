// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.database.Migrations;
import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.table.ShellTable;
import org.jspecify.annotations.Nullable;

/** {@code foyer:migrate-status}: how far each schema of the database is. */
@Service
@Command(
        scope = "foyer",
        name = "migrate-status",
        description = "Lists the schemas with their newest change; with a schema, all its changes.")
public final class MigrateStatusCommand implements Action {
    @Argument(name = "schema", description = "Schema to list, such as cases")
    @Completion(SchemaCompleter.class)
    @Nullable
    String schema;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Migrations migrations;

    @Reference
    @SuppressWarnings("NullAway.Init") // set by Karaf
    Session session;

    @Override
    public @Nullable Object execute() {
        ShellTable table = schema == null ? overview() : changes(schema);
        table.print(session.getConsole());
        return null;
    }

    private ShellTable overview() {
        ShellTable table = table("Schema", "Changes", "Newest", "Applied");
        for (String name : migrations.schemas()) {
            List<Migrations.Applied> applied = migrations.applied(name);
            if (!applied.isEmpty()) {
                Migrations.Applied newest = applied.get(applied.size() - 1);
                table.addRow().addContent(name, applied.size(), newest.id(), newest.at());
            }
        }
        return table.emptyTableText("Nothing was applied yet");
    }

    private ShellTable changes(String name) {
        ShellTable table = table("Change", "Author", "File", "Applied");
        migrations.applied(name).forEach(change -> table.addRow()
                .addContent(change.id(), change.author(), change.path(), change.at()));
        return table.emptyTableText("Nothing was applied to " + name);
    }

    private static ShellTable table(String... columns) {
        ShellTable table = new ShellTable();
        for (String column : columns) {
            table.column(column);
        }
        return table;
    }
}
