// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.feed;

import dev.foyer.plugin.record.Comment;
import dev.foyer.records.internal.access.Visible;

/** What the rules of an object make of a comment: called inside its transaction, by the author's identity. */
public interface CommentHook {
    /** Lets the rules act on the record; what they set on its draft is stored, whatever they throw undoes the comment. */
    void commented(Visible record, Comment comment);
}
