// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of links of a multi-lookup, with the columns that say whose the record is. */
final class LinkPieces {
    private final ObjectType type;
    private final Field field;
    private final String schema;
    private final String name;
    private final String table;
    private final String main;

    LinkPieces(ObjectType type, Field field) {
        this.type = type;
        this.field = field;
        this.schema = Sql.quoted(type.schema());
        this.name = type.table() + "_" + field.column();
        this.table = Sql.table(type.schema(), name);
        this.main = Sql.table(type.schema(), type.table());
    }

    String table() {
        return table;
    }

    String name() {
        return name;
    }

    List<Piece> pieces(Optional<String> target) {
        List<String> make = new ArrayList<>();
        make.add("create table if not exists " + table + " (record_id uuid not null references " + main
                + " (id) on delete cascade, target_id uuid not null"
                + target.map(it -> " references " + it + " (id) on delete restrict")
                        .orElse("")
                + ", account_id uuid, contact_id uuid, created_by uuid, primary key (record_id, target_id))");
        make.add("create index if not exists " + Sql.quoted(Sql.name(name, "target")) + " on " + table
                + " (target_id, record_id)");
        return List.of(Piece.of("links", name, name, make), Piece.of("scope", name, name, scope()));
    }

    /** The columns follow the record by triggers, so that nobody has to think of them. */
    private List<String> scope() {
        String account = column(Columns.account(type));
        String contact = column(Columns.contact(type));
        String copy = schema + "." + Sql.quoted(Sql.name(name, "copy"));
        String move = schema + "." + Sql.quoted(Sql.name(name, "move"));
        return List.of(
                "create or replace function " + copy + "() returns trigger language plpgsql as $foyer$ begin select "
                        + account
                        + ", " + contact + ", r.created_by into new.account_id, new.contact_id, new.created_by from "
                        + main
                        + " r where r.id = new.record_id; return new; end $foyer$",
                "create or replace trigger copy_scope before insert on " + table + " for each row execute function "
                        + copy + "()",
                "create or replace function " + move + "() returns trigger language plpgsql security definer "
                        + "set search_path = pg_catalog as $foyer$ begin update " + table + " l set account_id = "
                        + account.replace("r.", "new.") + ", contact_id = " + contact.replace("r.", "new.")
                        + " where l.record_id = new.id; return null; end $foyer$",
                "create or replace trigger " + Sql.quoted(Sql.name("move", field.column())) + " after update on " + main
                        + " for each row when (" + moved() + ") execute function " + move + "()");
    }

    private static String column(Optional<String> column) {
        return column.map(it -> "r." + Sql.quoted(it)).orElse("null::uuid");
    }

    private String moved() {
        List<String> changes = new ArrayList<>();
        Columns.account(type)
                .map(Sql::quoted)
                .ifPresent(it -> changes.add("old." + it + " is distinct from new." + it));
        Columns.contact(type)
                .map(Sql::quoted)
                .ifPresent(it -> changes.add("old." + it + " is distinct from new." + it));
        return changes.isEmpty() ? "false" : String.join(" or ", changes);
    }
}
