// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A key pair with a certificate, made by {@code keytool} as the plugin guide says. */
public final class TestSigner {
    private static final String PASSWORD = "changeit";

    private final Path store;
    private final String alias;

    private TestSigner(Path store, String alias) {
        this.store = store;
        this.alias = alias;
    }

    /** A signer with a certificate of his own. */
    public static TestSigner named(Path folder, String name, String... more) {
        List<String> options = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname"));
        options.addAll(List.of("secp256r1", "-sigalg", "SHA256withECDSA", "-dname", "CN=" + name, "-validity", "365"));
        options.addAll(List.of(more));
        TestSigner signer = new TestSigner(folder.resolve(name + ".p12"), name);
        signer.keytool(options);
        return signer;
    }

    /** A signer whose certificate was issued by this one. */
    public TestSigner issues(String name) {
        TestSigner issued = named(store.getParent(), name);
        Path request = store.resolveSibling(name + ".csr");
        Path answer = store.resolveSibling(name + ".answer.pem");
        issued.keytool(List.of("-certreq", "-alias", name, "-file", request.toString()));
        keytool(List.of(
                "-gencert",
                "-alias",
                alias,
                "-rfc",
                "-infile",
                request.toString(),
                "-outfile",
                answer.toString(),
                "-ext",
                "eku=codeSigning"));
        Path own = certificate(store.getParent().resolve(alias + ".pem"));
        issued.keytool(List.of("-importcert", "-noprompt", "-alias", "issuer", "-file", own.toString()));
        issued.keytool(List.of("-importcert", "-noprompt", "-alias", name, "-file", answer.toString()));
        return issued;
    }

    /** Writes the certificate as PEM. */
    public Path certificate(Path target) {
        keytool(List.of("-exportcert", "-rfc", "-alias", alias, "-file", target.toString()));
        return target;
    }

    /** Signs an archive. */
    public Path sign(Path archive) {
        Path signed = archive.resolveSibling("signed-" + alias + "-" + archive.getFileName());
        try (InputStream in = Files.newInputStream(store);
                ZipFile zip = new ZipFile(archive.toFile());
                OutputStream out = Files.newOutputStream(signed)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            KeyStore.PrivateKeyEntry key = (KeyStore.PrivateKeyEntry)
                    keys.getEntry(alias, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
            new JarSigner.Builder(key).signerName(alias).build().sign(zip, out);
            return signed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(List<String> options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(options);
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
