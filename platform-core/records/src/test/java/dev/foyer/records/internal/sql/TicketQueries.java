// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a plugin might ask. */
public interface TicketQueries {
    List<String> subjects(Wish wish);

    List<Map<String, Object>> perDevice(String prefix, List<String> subjects, String suffix);

    Optional<String> secret(String subject);

    List<String> nobodys();

    List<String> direct();

    List<String> nearby();

    List<String> unknown();

    int note(UUID id, String text);

    List<String> notes();

    /** A parameter of the plugin's own type. */
    record Wish(String prefix, boolean newest) {}
}
