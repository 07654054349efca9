// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field of an object.
 *
 * @param code camel case, such as {@code registeredOn}
 * @param column column name, snake case with the suffix {@code _id} for lookups and files; money has {@code _amount} (bigint
 *     minor units) and {@code _currency}; a multi-lookup has a link table {@code <table>_<field>} of {@code record_id},
 *     {@code target_id} and the scope columns
 * @param required must be filled when stored
 * @param computed set only by rules and actions
 * @param derived from what the engine computes the value, which is computed then
 * @param unique no two records may have the same value
 * @param max longest text in characters
 * @param target object or lookup code of a lookup
 * @param targetFilter RSQL restricting what may be chosen
 * @param options codes of a choice; their names are translations
 * @param mask of a number, such as <code>SR{00000000}</code>
 * @param defaultValue code, text, number or boolean; {@code $me}, {@code $contact}, {@code $account}, {@code $now}, {@code $today}
 * @param quickSearch part of the quick search of lists
 * @param sortable external users may sort by it; an index is made
 * @param staffSortable employees may sort by it; an index is made
 * @param filterable an index for filters is made (lookups)
 * @param portal default column right of external users
 * @param portalCreate external users may fill it when they register a record, whatever {@code portal} says
 * @param settings hints for the pages, such as {@code rows}, {@code placeholder}, {@code help}, {@code format}
 */
public record Field(
        String code,
        FieldType type,
        String column,
        boolean required,
        boolean computed,
        Optional<Derived> derived,
        boolean unique,
        OptionalInt max,
        Optional<String> target,
        Optional<String> targetFilter,
        List<String> options,
        Optional<String> mask,
        Optional<Object> defaultValue,
        boolean quickSearch,
        boolean sortable,
        boolean staffSortable,
        boolean filterable,
        Level portal,
        boolean portalCreate,
        Map<String, Object> settings) {
    /** Whether it is kept for the engine and shown to nobody, such as the owner of a detail. */
    public boolean hidden() {
        return Boolean.TRUE.equals(settings.get("hidden"));
    }
}
