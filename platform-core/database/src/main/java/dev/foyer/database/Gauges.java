// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Numbers that tell operators how a part of the platform does. Every service of this type is asked when metrics are read. */
@ConsumerType
public interface Gauges {
    /** The numbers now. */
    List<Gauge> read();

    /**
     * A number.
     *
     * @param name in the way of Prometheus, such as {@code foyer_outbox_events}
     * @param help one sentence; the same for all numbers of a name
     * @param labels few and with few values; never the identity of a record or a person
     */
    record Gauge(String name, String help, Map<String, String> labels, double value) {}
}
