// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin.record;

import dev.foyer.plugin.Viewer;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The server side of a button that the descriptor declares. An action without this class does what its descriptor says:
 * it sets values. Register it as an OSGi service.
 *
 * @since 1.0
 */
@ConsumerType
public interface RecordAction {
    /** Code of the object. */
    String object();

    /** Code of the action in the descriptor. */
    String code();

    /** Whether it is offered now to this viewer; the descriptor's statuses and audience have been checked before. */
    default boolean offered(RecordView record, Viewer viewer) {
        return true;
    }

    /** Does it, inside the transaction, after the values of the descriptor were set. */
    default void run(ActionCall call) {}
}
