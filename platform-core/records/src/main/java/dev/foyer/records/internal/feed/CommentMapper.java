// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.records.internal.owner.Ownership;
import java.util.Optional;
import java.util.UUID;

/** The table of comments; what external viewers get of it is bound by row-level security as well. */
interface CommentMapper {
    int insert(String object, UUID record, Ownership owner, CommentRow row);

    /** Visibility of a comment of this record. */
    Optional<String> visibility(String object, UUID record, UUID id, boolean internal);
}
