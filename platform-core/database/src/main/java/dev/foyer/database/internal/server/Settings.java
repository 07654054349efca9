// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Settings of the server.
 *
 * @param values by name
 * @param durable whether data must survive a failure of the power
 */
public record Settings(Map<String, String> values, boolean durable) {
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("listen_addresses", "'127.0.0.1'"),
            Map.entry("unix_socket_directories", "''"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("autovacuum_vacuum_insert_scale_factor", "0.05"),
            Map.entry("timezone", "'UTC'"),
            Map.entry("log_timezone", "'UTC'"),
            Map.entry("log_line_prefix", "'%m [%p] %u@%d '"),
            Map.entry("cluster_name", "'foyer'"));

    public Settings {
        values = Map.copyOf(values);
    }

    /** For a portal on a small machine. */
    public static Settings standard() {
        return new Settings(COMMON, true);
    }

    /** For tests, whose data nobody needs again. */
    public static Settings fast() {
        Map<String, String> values = new LinkedHashMap<>(COMMON);
        values.put("max_connections", "300");
        values.put("shared_buffers", "128MB");
        values.put("fsync", "off");
        values.put("synchronous_commit", "off");
        values.put("full_page_writes", "off");
        return new Settings(values, false);
    }

    /** As lines of a configuration file. */
    String lines() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " = " + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    List<String> initArguments() {
        return durable ? List.of() : List.of("--no-sync");
    }
}
