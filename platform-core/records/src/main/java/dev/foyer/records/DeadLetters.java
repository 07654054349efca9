// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import dev.foyer.plugin.record.RecordEvent;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Events that a group of listeners could not take, however often it was tried; for operators. */
@ProviderType
public interface DeadLetters {
    /** The newest ones. */
    List<Letter> list(int limit);

    /** How many there are. */
    long count();

    /** The groups that have some. */
    List<String> groups();

    /** Delivers one again. False if there is none of this id. */
    boolean redeliver(long id);

    /** Delivers everything of a group again, and says how many. */
    int redeliverAll(String group);

    /** Throws one away. False if there is none of this id. */
    boolean discard(long id);

    /**
     * A dead letter.
     *
     * @param group of the listeners that failed
     * @param attempts how often it was tried
     * @param error what the last attempt failed with
     */
    record Letter(long id, String group, RecordEvent event, int attempts, Instant died, String error) {}
}
