// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit;

import static java.util.Objects.requireNonNull;

import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Feed;
import dev.foyer.records.StoredRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A record as somebody saw it. It does not change: what changes a record returns it anew.
 *
 * @since 1.0
 */
public final class PortalRecord {
    private final Person person;
    private final StoredRecord seen;

    PortalRecord(Person person, StoredRecord seen) {
        this.person = requireNonNull(person, "person is null");
        this.seen = requireNonNull(seen, "seen is null");
    }

    /** Code of the object. */
    public String object() {
        return seen.object();
    }

    /** Identity. */
    public UUID id() {
        return seen.id();
    }

    /** Counts changes, from 1. */
    public long version() {
        return seen.version();
    }

    /** How it is shown in one line. */
    public String display() {
        return seen.display();
    }

    /** Whether the person may read a field. */
    public boolean has(String field) {
        return seen.values().containsKey(field);
    }

    /** Value of a field, of the Java types that {@link dev.foyer.plugin.record.RecordView} names. */
    public Optional<Object> value(String field) {
        if (!has(field)) {
            throw new AssertionError("No field " + field + " is to be seen; there are "
                    + seen.values().keySet());
        }
        return Optional.ofNullable(seen.values().get(field));
    }

    /** Value of a text-like field. */
    public Optional<String> text(String field) {
        return value(field).map(String.class::cast);
    }

    /** Value of a lookup field. */
    public Optional<Reference> reference(String field) {
        return value(field).map(Reference.class::cast);
    }

    /** Code of the lookup value in a field. */
    public Optional<String> code(String field) {
        return reference(field).flatMap(Reference::code);
    }

    /** Codes of the actions offered to the person. */
    public List<String> actions() {
        return seen.actions();
    }

    /** Codes of the fields that the person may change. */
    public List<String> editable() {
        return seen.editable();
    }

    /** Changes a field; see {@link NewRecord#with} for values. */
    public PortalRecord change(String field, Object value) {
        return change(Map.of(field, value));
    }

    /** Changes fields. */
    public PortalRecord change(Map<String, ?> values) {
        return new PortalRecord(
                person, person.records().change(person.viewer(), object(), id(), version(), Values.given(values)));
    }

    /** Moves a lookup field, such as a status, to the value of this code. */
    public PortalRecord move(String field, String code) {
        return change(field, Map.of("code", code));
    }

    /** Runs an action that asks for nothing. */
    public PortalRecord act(String action) {
        return act(action, Map.of());
    }

    /** Runs an action with what it asks for. */
    public PortalRecord act(String action, Map<String, ?> input) {
        return new PortalRecord(
                person, person.records().act(person.viewer(), object(), id(), action, Values.given(input)));
    }

    /** Deletes it for good. */
    public void delete() {
        person.records().delete(person.viewer(), object(), id(), version());
    }

    /** As it is now. */
    public PortalRecord again() {
        return person.get(this);
    }

    /** Writes a public comment. */
    public void comment(String text) {
        comment(text, Visibility.PUBLIC);
    }

    /** Writes a comment. */
    public void comment(String text, Visibility visibility) {
        feed().comment(person.viewer(), object(), id(), text, visibility, Optional.empty(), List.of());
    }

    /** The newest comments that the person may read, oldest first. */
    public List<String> comments() {
        return feed().list(person.viewer(), object(), id(), Optional.empty(), 50).items().stream()
                .map(Feed.Post::text)
                .toList();
    }

    private Feed feed() {
        return person.engine().service(Feed.class);
    }

    @Override
    public String toString() {
        return display() + " " + seen.values();
    }
}
