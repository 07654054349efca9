// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of the scopes as row-level security states them, for those who hold one of some roles.
 *
 * <p>Direct and inline, with the roles inside the value that a column is compared with: so the planner derives one equality
 * from policy and predicate, tests it once for a statement, and estimates it right (ADR 7).
 *
 * @param held whether one of the roles is held; has no column
 */
record ScopeTerms(ObjectType type, String held) {
    static String setting(String name) {
        return "nullif(current_setting('foyer." + name + "', true), '')::uuid";
    }

    static String roles() {
        return "string_to_array(nullif(current_setting('foyer.roles', true), ''), ',')";
    }

    /** The records of a scope. */
    String of(Scope scope) {
        return switch (scope) {
            case NONE -> "false";
            case OWN -> own();
            case ORGANIZATION ->
                equal(Columns.key(type, type.owner().account()), "account").orElse("false");
            case ALL -> all();
        };
    }

    /** The records that somebody may register within a scope: in the scope own nobody else's. */
    String created(Scope scope) {
        if (scope != Scope.OWN) {
            return of(scope);
        }
        List<String> terms = new ArrayList<>();
        terms.add("created_by = " + mine("user"));
        equal(Columns.contact(type), "contact").ifPresent(terms::add);
        account().ifPresent(terms::add);
        return String.join(" and ", terms);
    }

    /** What a record may become by a change within a scope. */
    String changed(Scope scope) {
        return scope == Scope.OWN
                ? own() + account().map(term -> " and " + term).orElse("")
                : of(scope);
    }

    /** The links of records, by the copies of their columns. */
    String linked(Scope scope) {
        return switch (scope) {
            case NONE -> "false";
            case OWN -> "(contact_id = " + mine("contact") + " or created_by = " + mine("user") + ")";
            case ORGANIZATION -> "account_id = " + mine("account");
            case ALL -> all();
        };
    }

    /** The planner takes a comparison without a column for rare, but a test for null for nearly always true. */
    private String all() {
        return "nullif(" + held + ", false) is not null";
    }

    private String own() {
        String created = "created_by = " + mine("user");
        return equal(Columns.key(type, type.owner().contact()), "contact")
                .map(contact -> "(" + contact + " or " + created + ")")
                .orElse(created);
    }

    private Optional<String> account() {
        return Columns.account(type).map(column -> Sql.quoted(column) + " is not distinct from " + setting("account"));
    }

    private Optional<String> equal(Optional<String> column, String setting) {
        return column.map(name -> Sql.quoted(name) + " = " + mine(setting));
    }

    private String mine(String setting) {
        return "case when " + held + " then " + setting(setting) + " end";
    }
}
