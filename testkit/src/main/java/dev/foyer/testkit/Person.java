// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit;

import static java.util.Objects.requireNonNull;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.rest.SectionResource;
import dev.foyer.records.ListQuery;
import dev.foyer.records.Records;
import dev.foyer.testkit.internal.Engine;
import dev.foyer.testkit.internal.Resources;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in. What they may not see does not exist for them: every call is decided as in the portal, and refused
 * by a {@link dev.foyer.plugin.ProblemException}.
 *
 * @since 1.0
 */
public final class Person {
    private static final int MOST = 200;

    private final Engine engine;
    private final Viewer viewer;

    Person(Engine engine, Viewer viewer) {
        this.engine = requireNonNull(engine, "engine is null");
        this.viewer = requireNonNull(viewer, "viewer is null");
    }

    /** Who that is to the engine. */
    public Viewer viewer() {
        return viewer;
    }

    /** Begins a new record, which {@link NewRecord#store} registers. */
    public NewRecord create(String object) {
        return new NewRecord(this, object);
    }

    /** A record as this person sees it, with the actions that are offered. */
    public PortalRecord get(String object, UUID id) {
        return new PortalRecord(this, records().get(viewer, object, id));
    }

    /** The same record in the eyes of this person. */
    public PortalRecord get(PortalRecord record) {
        return get(record.object(), record.id());
    }

    /** Whether this person can see a record. */
    public boolean sees(PortalRecord record) {
        return list(record.object(), "id==" + record.id()).size() == 1;
    }

    /**
     * Up to 200 records that match a filter, in the order of the list.
     *
     * @param filter RSQL as in the REST interface; empty for all
     */
    public List<PortalRecord> list(String object, String filter) {
        return list(object, Optional.of(filter).filter(text -> !text.isEmpty()), Optional.empty());
    }

    /** Up to 200 records of a saved view of the descriptor. */
    public List<PortalRecord> view(String object, String view) {
        return list(object, Optional.empty(), Optional.of(view));
    }

    /**
     * Calls a method of a resource of the plugin, without HTTP. What the resource may show is decided as in the portal.
     *
     * @param resource its class
     * @param method name of a public method, of which there is one
     * @param values what it is given, in order; where it asks for the viewer, it gets this person
     * @return the answer as in JSON, with values of Java: records are maps by the names of their components
     * @throws dev.foyer.plugin.ProblemException what the method throws; not found, if the resource is not for this person
     */
    public @Nullable Object call(Class<? extends SectionResource> resource, String method, Object... values) {
        return new Resources(engine, viewer).call(resource.getName(), method, values);
    }

    private List<PortalRecord> list(String object, Optional<String> filter, Optional<String> view) {
        ListQuery query = new ListQuery(
                filter, view, Optional.empty(), Optional.empty(), Optional.empty(), MOST, List.of(), false, true);
        return records().list(viewer, object, query).items().stream()
                .map(record -> new PortalRecord(this, record))
                .toList();
    }

    Records records() {
        return engine.service(Records.class);
    }

    Engine engine() {
        return engine;
    }
}
