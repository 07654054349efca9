// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.tool;

import com.nimbusds.jose.jwk.OctetKeyPair;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.file.Signer;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;

/** Makes a pair of keys. */
final class Keys {
    private static final String EVALUATION_ONLY = "--evaluation-only";

    private final PrintStream out;

    Keys(PrintStream out) {
        this.out = out;
    }

    void run(List<String> words) throws IOException, GeneralSecurityException {
        Options options = Options.parse(words, Set.of("--out", "--name"), Set.of(EVALUATION_ONLY));
        String name = options.required("--name");
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new UsageException("--name takes letters, digits, dots, underscores and hyphens");
        }
        Path folder = Files.createDirectories(Path.of(options.required("--out")));
        OctetKeyPair pair = LicenceFile.newKey(name);
        writeSecret(folder.resolve(name + ".private.jwk.json"), pair.toJSONString() + "\n");
        write(
                folder.resolve(name + ".jwk.json"),
                new Signer(name, pair.toPublicJWK(), options.flag(EVALUATION_ONLY)).toJwk());
    }

    private void writeSecret(Path file, String text) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
        out.println(file + " signs licences; keep it secret");
    }

    private void write(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
        out.println(file + " goes into the trust folder of installations");
    }
}
