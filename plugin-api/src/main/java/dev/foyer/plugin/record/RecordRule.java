// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * What a section thinks about its records. Register it as an OSGi service; the platform calls it inside the transaction
 * of the change, in the order {@code defaults}, {@code compute}, {@code validate}, then stores, then {@code react}. Whatever it throws undoes
 * the change; a {@link dev.foyer.plugin.ProblemException} is shown to the caller, anything else is a fault of the
 * plugin.
 *
 * @since 1.0
 */
@ConsumerType
public interface RecordRule {
    /** Code of the object whose records it concerns. */
    String object();

    /** Rules of an object run in ascending order; those of equal order in the order of their class names. */
    default int order() {
        return 0;
    }

    /** Fills values of a new record that its creator left empty. */
    default void defaults(RecordDraft draft, RuleContext context) {}

    /** Sets values that follow from others, at creation and every change. */
    default void compute(RecordDraft draft, RuleContext context) {}

    /** Reports what is wrong with the values by {@link RecordDraft#reject}. */
    default void validate(RecordDraft draft, RuleContext context) {}

    /** Acts on other records after this one was stored. */
    default void react(RecordDraft stored, RuleContext context) {}

    /** Acts on a comment that was written on a record; changes made to the draft are stored. */
    default void commented(RecordDraft draft, Comment comment, RuleContext context) {}
}
