// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Records for viewers. Every method decides access (spec ): what the viewer may not see does not exist. Values
 * given are plain JSON values ({@code String}, {@code Number}, {@code Boolean}, {@code List}, {@code Map}, null) as the REST
 * contract describes them. Failures are {@link dev.foyer.plugin.ProblemException}s.
 */
@ProviderType
public interface Records {
    /** A page of a list. */
    RecordPage list(Viewer viewer, String object, ListQuery query);

    /** One record with its actions. */
    StoredRecord get(Viewer viewer, String object, UUID id);

    /** Registers a record; the answer is not visible when the viewer may not read it. */
    StoredRecord create(Viewer viewer, String object, Map<String, @Nullable Object> fields);

    /** Changes fields; the answer is not visible when they take the record out of the viewer's sight; 412 with the fields that others changed when the version is not the newest. */
    StoredRecord change(Viewer viewer, String object, UUID id, long version, Map<String, @Nullable Object> fields);

    /** Deletes a record for good. */
    void delete(Viewer viewer, String object, UUID id, long version);

    /** Runs an action, with an answer as for a change; 409 with what is allowed when it is not offered now. */
    StoredRecord act(Viewer viewer, String object, UUID id, String action, Map<String, @Nullable Object> input);

    /** Choices for a lookup field: records of its target that the viewer may choose, best match first. */
    List<Choice> choices(Viewer viewer, String object, String field, String words, int limit);

    /** A value that may be chosen. */
    record Choice(UUID id, String display, java.util.Optional<String> code, java.util.Optional<String> color) {}
}
