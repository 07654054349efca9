// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import dev.foyer.database.internal.pool.Limits;
import dev.foyer.database.internal.pool.Login;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the operator says about the database.
 *
 * @param data the data folder of the installation
 * @param url of an external database; without it there is one inside
 */
record Configuration(Path data, Optional<String> url, Login login, Limits limits) {
    /** From system properties. */
    static Configuration of(Function<String, Optional<String>> properties) {
        Function<String, Optional<String>> given =
                name -> properties.apply(name).map(String::trim).filter(value -> !value.isEmpty());
        return new Configuration(
                Path.of(given.apply("foyer.data").orElse("data")).toAbsolutePath(),
                given.apply("foyer.database.url").map(Configuration::jdbc),
                new Login(
                        given.apply("foyer.database.user").orElse("foyer"),
                        given.apply("foyer.database.password").orElse("")),
                new Limits(
                        given.apply("foyer.database.pool").map(Integer::valueOf).orElse(16),
                        given.apply("foyer.database.query-seconds")
                                .map(Long::valueOf)
                                .map(Duration::ofSeconds)
                                .orElse(Limits.USUAL_QUERY)));
    }

    private static String jdbc(String url) {
        String address = url.replaceFirst("^postgres://", "postgresql://");
        return address.startsWith("jdbc:") ? address : "jdbc:" + address;
    }
}
