// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One use of an action.
 *
 * @since 1.0
 */
@ProviderType
public interface ActionCall extends RuleContext {
    /** The record; what is set on it is stored, with all rules, when the action returns. */
    RecordDraft record();

    /** What the action asked for, by input code, of the Java types that {@link RecordView} names; empty ones are absent. */
    Map<String, Object> input();

    /** Adds a comment in the name of the viewer. */
    void comment(String text, Visibility visibility);
}
