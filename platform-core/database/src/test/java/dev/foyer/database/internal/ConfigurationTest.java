// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void withoutAnAddressTheDatabaseIsInside() {
        assertThat(of(Map.of("foyer.database.url", " ")).url()).isEmpty();
    }

    @Test
    void anAddressMayComeInTheUsualForms() {
        for (String url : new String[] {"jdbc:postgresql://h/d", "postgresql://h/d", "postgres://h/d"}) {
            assertThat(of(Map.of("foyer.database.url", url)).url()).contains("jdbc:postgresql://h/d");
        }
    }

    @Test
    void thePasswordDoesNotShow() {
        assertThat(of(Map.of("foyer.database.password", "hush")).toString()).doesNotContain("hush");
    }

    @Test
    void aQueryMayRunForSomeSecondsUnlessSaidOtherwise() {
        assertThat(of(Map.of()).limits().query()).isEqualTo(Duration.ofSeconds(15));
        assertThat(of(Map.of("foyer.database.query-seconds", "0")).limits().query())
                .isZero();
    }

    private static Configuration of(Map<String, String> properties) {
        return Configuration.of(name -> Optional.ofNullable(properties.get(name)));
    }
}
