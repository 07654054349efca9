// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foyer.bench.BenchException;
import dev.foyer.bench.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Later versions of the sections of an installation, each with one field more, signed by somebody whom the portal trusts. */
final class NextVersions {
    private static final String FIELDS = "\n    fields:\n";
    private static final String FIELD = "      remark%d: { type: text, max: 120 }\n";
    private static final String PASSWORD = "changeit";

    private final Path home;
    private final Path folder;

    NextVersions(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** Lets a portal trust our signer. */
    void trust(Path data) throws IOException {
        Path trusted = Files.createDirectories(data.resolve("trust/plugins"));
        tool("keytool", "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=Benchmark");
        tool(
                "keytool",
                "-exportcert",
                "-rfc",
                "-file",
                trusted.resolve("bench.pem").toString());
    }

    /** The version 0.minor.0. */
    Path of(String section, int minor) throws IOException {
        Path next = folder.resolve(section + minor + ".jar");
        try (JarFile jar = new JarFile(installed(section).toFile())) {
            Manifest manifest = jar.getManifest();
            manifest.getMainAttributes().putValue("Bundle-Version", "0." + minor + ".0");
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(next), manifest)) {
                copy(jar, out, minor);
            }
        }
        Programs.run(
                List.of(java("jarsigner"), "-keystore", store(), "-storepass", PASSWORD, next.toString(), "bench"),
                Map.of(),
                folder.resolve("jarsigner.log").toFile());
        return next;
    }

    private static void copy(JarFile jar, JarOutputStream out, int minor) throws IOException {
        for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
            JarEntry entry = entries.nextElement();
            if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                byte[] content = jar.getInputStream(entry).readAllBytes();
                out.putNextEntry(new JarEntry(entry.getName()));
                out.write(entry.getName().endsWith(".section.yaml") ? changed(content, minor) : content);
                out.closeEntry();
            }
        }
    }

    private static byte[] changed(byte[] descriptor, int minor) {
        String text = new String(descriptor, UTF_8);
        int place = text.indexOf(FIELDS);
        if (place < 0) {
            throw new BenchException("A descriptor without fields");
        }
        String added =
                IntStream.rangeClosed(1, minor).mapToObj(FIELD::formatted).collect(Collectors.joining());
        return (text.substring(0, place) + FIELDS + added + text.substring(place + FIELDS.length())).getBytes(UTF_8);
    }

    private Path installed(String section) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("system/dev/foyer/foyer-" + section))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new BenchException("No bundle of " + section));
        }
    }

    private void tool(String name, String... options) {
        List<String> command = new ArrayList<>(List.of(java(name)));
        command.addAll(List.of(options));
        command.addAll(List.of("-alias", "bench", "-keystore", store(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD));
        Programs.run(command, Map.of(), folder.resolve(name + ".log").toFile());
    }

    private String store() {
        return folder.resolve("bench.p12").toString();
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }
}
