// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import dev.foyer.licensing.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of a section: a table, its rights and its pages.
 *
 * @param section code of the section
 * @param code unique in the installation, such as {@code case}
 * @param schema database schema, the section's noun
 * @param table table name, such as {@code case_record}
 * @param existing the table is made by a change log; the engine adds only policies, views, grants
 * @param exposed reachable by external users at all (spec A-7)
 * @param icon name of a lucide icon
 * @param display how a record is shown, such as <code>{number} {subject}</code>
 * @param owner which columns say whose record it is
 * @param portalFilter RSQL that restricts what external users may ever see; may use {@code $roles}, {@code $contact},
 *     {@code $account}
 * @param portalEdit RSQL that restricts what external users may change, on top of their scope
 * @param fields in order
 * @param lifecycle allowed moves of the status
 * @param search what full-text search covers
 * @param list columns and default sort
 * @param views saved views that the descriptor brings
 * @param pages portal and staff page, by audience
 * @param actions buttons
 * @param feed whether records have comments
 * @param files rules for attachments; empty if there are none
 * @param rights default rights: by role code, then operation
 */
public record ObjectType(
        String section,
        String code,
        String schema,
        String table,
        boolean existing,
        boolean exposed,
        String icon,
        String display,
        Owner owner,
        Optional<String> portalFilter,
        Optional<String> portalEdit,
        List<Field> fields,
        Optional<Lifecycle> lifecycle,
        Optional<SearchSpec> search,
        ListSpec list,
        List<ViewSpec> views,
        Map<Audience, Page> pages,
        List<Action> actions,
        boolean feed,
        Optional<FileRules> files,
        Map<String, Map<Operation, Scope>> rights) {

    /** Code of the object that the records of this one are part of. */
    public Optional<String> whole() {
        return owner.through().flatMap(this::field).flatMap(Field::target);
    }

    /** The same object with other rights. */
    public ObjectType with(Map<String, Map<Operation, Scope>> others) {
        return new ObjectType(
                section,
                code,
                schema,
                table,
                existing,
                exposed,
                icon,
                display,
                owner,
                portalFilter,
                portalEdit,
                fields,
                lifecycle,
                search,
                list,
                views,
                pages,
                actions,
                feed,
                files,
                others);
    }

    /** A field by its code. */
    public Optional<Field> field(String code) {
        // Asked for so often with each request that a stream shows.
        for (Field field : fields) {
            if (field.code().equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** An action by its code. */
    public Optional<Action> action(String code) {
        return actions.stream().filter(action -> action.code().equals(code)).findFirst();
    }

    /**
     * Which columns say whose record it is (spec A-8).
     *
     * @param account code of the lookup field to the account, or {@code id} when the record is the account
     * @param contact code of the lookup field to the contact, or {@code id} when the record is the contact
     * @param through code of the lookup field to the record that this one is part of; then the two others are
     *     {@link #ACCOUNT} and {@link #CONTACT}, copies of what that record says
     */
    public record Owner(Optional<String> account, Optional<String> contact, Optional<String> through) {
        /** Code of the field with the account of the record that this one is part of. */
        public static final String ACCOUNT = "ownerAccount";
        /** Code of the field with the contact of the record that this one is part of. */
        public static final String CONTACT = "ownerContact";
    }

    /**
     * Allowed moves.
     *
     * @param field the status field, a lookup
     * @param moves by code of a status: codes that may follow
     */
    public record Lifecycle(String field, Map<String, List<String>> moves) {}

    /**
     * Full-text search.
     *
     * @param title fields with the highest weight
     * @param tags fields of middle weight
     * @param body fields of the lowest weight; rich text is searched without its marks
     * @param language field with an ISO 639 code; empty for English
     * @param global part of the search across sections
     * @param synonyms where words are kept that mean the same
     */
    public record SearchSpec(
            List<String> title,
            List<String> tags,
            List<String> body,
            Optional<String> language,
            boolean global,
            Optional<SynonymSpec> synonyms) {}

    /**
     * An object each record of which is a list of words that mean the same.
     *
     * @param object its code; it may belong to another section
     * @param terms field with the words, separated by commas
     * @param language field with the ISO 639 code of the language whose forms of the words count; empty for any
     */
    public record SynonymSpec(String object, String terms, Optional<String> language) {}

    /**
     * The list page.
     *
     * @param display {@code table} or {@code search}
     * @param columns by audience
     * @param sort default sort, such as {@code -registeredOn}
     * @param single external users who see one record only come straight to it
     */
    public record ListSpec(String display, Map<Audience, List<String>> columns, String sort, boolean single) {}

    /**
     * A saved view; its name is a translation.
     *
     * @param filter RSQL; may use {@code $me} (user), {@code $contact}, {@code $account}, {@code $now}, {@code $today}
     * @param count whether a count is shown on its tab
     */
    public record ViewSpec(
            String code, List<Audience> audiences, String filter, Optional<String> sort, boolean count) {}

    /** What files may be attached: bytes at most, and media types (with {@code *} for any subtype; empty for all safe ones). */
    public record FileRules(long maxSize, List<String> types) {}
}
