// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceToolTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path directory) {
        folder = directory;
    }

    @Test
    void aLicenceIssuedIsShownWithAGoodSignature() throws IOException {
        assertThat(run("keys", "--out", folder + "/keys", "--name", "meridian")).isZero();
        assertThat(issue("--products", "crm-bundle")).isZero();
        assertThat(run("show", folder + "/a.jws", "--trust", folder + "/keys")).isZero();
        assertThat(text(out)).contains("M-1", "customer, 5 seats", "partner, 0 seats", "Signature  good");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys/meridian.private.jwk.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongProductIsRefusedUnlessForced() {
        run("keys", "--out", folder + "/keys", "--name", "meridian");
        assertThat(issue("--products", "sales-team")).isEqualTo(1);
        assertThat(text(err)).contains("The edition partner does not run with sales-team");
        assertThat(issue("--products", "sales-team", "--force")).isZero();
    }

    @Test
    void aCommandLineThatIsNotUnderstoodEndsWithTwo() {
        assertThat(run("sign")).isEqualTo(2);
        assertThat(run("issue", "--colour", "red")).isEqualTo(2);
        assertThat(run("keys", "--out")).isEqualTo(2);
        assertThat(run("show")).isEqualTo(2);
        assertThat(run("show", folder + "/absent.jws")).isEqualTo(1);
        assertThat(text(err)).contains("no command sign", "no option --colour", "--out needs a value");
    }

    @Test
    void anOldKeyIsNotOverwritten() {
        assertThat(run("keys", "--out", folder + "/keys", "--name", "m")).isZero();
        assertThat(run("keys", "--out", folder + "/keys", "--name", "m")).isEqualTo(1);
    }

    private int issue(String... more) {
        String[] words = {
            "issue",
            "--key",
            folder + "/keys/meridian.private.jwk.json",
            "--number",
            "M-1",
            "--customer",
            "Meridian",
            "--editions",
            "customer,partner",
            "--until",
            "2035-01-01",
            "--seats",
            "customer=5",
            "--out",
            folder + "/a.jws"
        };
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return run(all);
    }

    private int run(String... words) {
        return new LicenceTool(stream(out), stream(err)).run(words);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
