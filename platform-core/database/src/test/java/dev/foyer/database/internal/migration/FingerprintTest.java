// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    private static final String INCLUDE = "<include file=\"0001.sql\" relativeToChangelogFile=\"true\"/>";

    @TempDir
    Path root;

    @Test
    void aChangeOfAnyFileChangesIt() throws IOException {
        Optional<String> before = of(INCLUDE, "select 1");

        assertThat(before).isPresent().isEqualTo(of(INCLUDE, "select 1"));
        assertThat(of(INCLUDE, "select 2")).isPresent().isNotEqualTo(before);
    }

    @Test
    void thereIsNoneWhenOnlyLiquibaseCanTell() throws IOException {
        assertThat(of("<include file=\"elsewhere.xml\"/>", "")).isEmpty();
        assertThat(of("<include file=\"../x.sql\" relativeToChangelogFile=\"true\"/>", ""))
                .isEmpty();
        assertThat(of(INCLUDE, "--changeset a:b runAlways:true")).isEmpty();
    }

    private Optional<String> of(String changeLog, String sql) throws IOException {
        Path folder = Files.createDirectories(root.resolve("db/x/deep"));
        Files.writeString(root.resolve("db/x/changelog.xml"), changeLog);
        Files.writeString(folder.resolve("0001.sql"), sql);
        try (DirectoryResourceAccessor files = new DirectoryResourceAccessor(root)) {
            return new Fingerprint(files, "db/x/changelog.xml").compute();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
