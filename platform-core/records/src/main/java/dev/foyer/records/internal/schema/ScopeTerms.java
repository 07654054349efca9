// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.util.stream.Collectors.joining;

import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    /** The roles of the viewer, as an array of texts. */
    static String roles() {
        return "string_to_array(nullif(current_setting('foyer.roles', true), ''), ',')";
    }

    /** Whether one of some roles is held; looks for the text, which costs a tenth of what arrays do. */
    static String held(Collection<UUID> roles) {
        return roles.stream()
                .map(role -> "strpos(current_setting('foyer.roles', true), " + Sql.literal(role.toString()) + ") > 0")
                .collect(joining(" or ", "(", ")"));
    }

    /**
     * A condition of several terms, for reading: the planner would take it for rarer than it is, since it does not see that the
     * predicate of the query says the same, and sort whole organizations. A test for null it takes for nearly always true.
     */
    static String hidden(String condition) {
        return "nullif(" + condition + ", false) is not null";
    }

    /** The records of a scope. */
    String of(Scope scope) {
        return switch (scope) {
            case NONE -> "false";
            case OWN -> own();
            case ORGANIZATION ->
                organization(
                        equal(Columns.key(type, type.owner().account()), "account")
                                .orElse("false"),
                        alone(type) ? own() : "");
            case ALL -> all();
        };
    }

    /** Whether people without an account are an organization of their own, because records know their contact. */
    static boolean alone(ObjectType type) {
        return type.owner().contact().isPresent() && type.owner().account().isPresent();
    }

    private static String organization(String ours, String mine) {
        return mine.isEmpty() ? ours : "(" + ours + " or (" + setting("account") + " is null and " + mine + "))";
    }

    /** The records that somebody may register within a scope: in the scope own nobody else's. */
    String created(Scope scope) {
        if (scope == Scope.ORGANIZATION && alone(type)) {
            String ours = equal(Columns.account(type), "account").orElse("false");
            return organization(ours, "(" + created(Scope.OWN) + ")");
        }
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
            case ORGANIZATION -> organization("account_id = " + mine("account"), alone(type) ? linked(Scope.OWN) : "");
            case ALL -> all();
        };
    }

    private String all() {
        return hidden(held);
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
