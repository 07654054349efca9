// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.file;

import static dev.foyer.licensing.test.LicenceBuilder.key;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustFoldersTest {
    private final List<String> faults = new ArrayList<>();
    private Path folder;
    private TrustFolders folders;

    @BeforeEach
    void makeFolders(@TempDir Path directory) {
        folder = directory;
        folders = new TrustFolders(
                List.of(directory, directory.resolve("absent")),
                (file, fault) -> faults.add(file.getFileName() + fault));
    }

    @Test
    void aKeyCountsFromWhenItsFileIsThereUntilItIsGone() throws IOException {
        assertThat(names()).isEmpty();
        Path file = Files.writeString(
                folder.resolve("a.jwk.json"), key("a").toPublicJWK().toJSONString());
        assertThat(names()).containsExactly("a");
        Files.delete(file);
        assertThat(names()).isEmpty();
    }

    @Test
    void aFaultyFileIsReportedOnceAndLeftOut() throws IOException {
        Files.writeString(folder.resolve("a.jwk.json"), key("a").toJSONString());
        Files.writeString(folder.resolve("b.jwk.json"), "{");
        Files.writeString(folder.resolve("c.jwk.json"), "{\"kty\":\"RSA\"}");
        assertThat(names()).containsExactly("a");
        assertThat(names()).containsExactly("a");
        assertThat(faults).hasSize(2);
    }

    @Test
    void aSecretKeyIsNotKept() throws IOException {
        OctetKeyPair pair = key("a");
        Files.writeString(folder.resolve("a.jwk.json"), pair.toJSONString());
        assertThat(folders.current().signers().get(0).key().isPrivate()).isFalse();
    }

    private List<String> names() {
        return folders.current().signers().stream().map(Signer::name).toList();
    }
}
