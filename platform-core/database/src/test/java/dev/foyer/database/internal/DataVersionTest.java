// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.internal.server.NotReadyException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class DataVersionTest {
    @TempDir
    Path data;

    @Test
    void dataOfANewerReleaseAreRefused() throws IOException {
        at("1.3.0").write();

        assertThatThrownBy(at("1.2.9")::check)
                .isInstanceOf(NotReadyException.class)
                .hasMessageContaining("was written by Foyer 1.3.0, this is Foyer 1.2.9");
    }

    @Test
    void dataOfTheSameOrAnOlderReleaseAreOpened() throws IOException {
        assertThatCode(at("1.2.0.qualified")::check).doesNotThrowAnyException();
        at("1.2.5.qualified").write();

        assertThatCode(at("1.2.0")::check).doesNotThrowAnyException();
        assertThatCode(at("2.0.0")::check).doesNotThrowAnyException();
    }

    private DataVersion at(String version) {
        return new DataVersion(data, Version.parseVersion(version));
    }
}
