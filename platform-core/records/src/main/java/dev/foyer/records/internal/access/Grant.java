// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.licensing.Operation;
import dev.foyer.records.model.Level;
import dev.foyer.records.model.Scope;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a viewer may do with the records of one object.
 *
 * @param scopes which records, by operation; a missing operation is not granted
 * @param columns what may be done with fields, by code, built-in ones included; a missing field does not exist for the viewer
 * @param creatable codes of the fields that may be filled when a record is registered
 * @param frozen whether the viewer may not change anything at the moment, comments, files and actions included
 */
public record Grant(Map<Operation, Scope> scopes, Map<String, Level> columns, Set<String> creatable, boolean frozen) {
    /** Nothing at all: the object does not exist for the viewer. */
    public static final Grant NOTHING = new Grant(Map.of(), Map.of(), Set.of());

    /** A grant that counts now. */
    public Grant(Map<Operation, Scope> scopes, Map<String, Level> columns, Set<String> creatable) {
        this(scopes, columns, creatable, false);
    }

    public Grant {
        scopes = Map.copyOf(scopes);
        columns = Map.copyOf(columns);
        creatable = Set.copyOf(creatable);
    }

    /** What is left while the portal is read-only (spec L-6, L-9). */
    Grant freeze() {
        Map<Operation, Scope> reading = new HashMap<>(scopes);
        reading.keySet().retainAll(Set.of(Operation.READ));
        Map<String, Level> readable = new HashMap<>(columns);
        readable.replaceAll((field, level) -> Level.READ);
        return new Grant(reading, readable, Set.of(), true);
    }

    /** Which records an operation is granted on. */
    public Scope scope(Operation operation) {
        return scopes.getOrDefault(operation, Scope.NONE);
    }

    /** Whether an operation is granted on any record. */
    public boolean may(Operation operation) {
        return scope(operation) != Scope.NONE;
    }

    /** What may be done with a field. */
    public Level level(String field) {
        return columns.getOrDefault(field, Level.NONE);
    }

    /** Whether a field may be read, and therefore be filtered and sorted by. */
    public boolean reads(String field) {
        return level(field) != Level.NONE;
    }

    /** Whether a field of a record that may be edited can be changed. */
    public boolean edits(String field) {
        return level(field) == Level.EDIT;
    }

    /** Whether a field may be filled when a record is registered. */
    public boolean creates(String field) {
        return creatable.contains(field);
    }
}
