// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Builds archives of plugins. */
public final class Jars {
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** A bundle of a section with one object. */
    public static Jars plugin(String section, String version) {
        return new Jars()
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", "com.example." + section)
                .header("Bundle-Version", version)
                .entry(
                        "OSGI-INF/foyer/" + section + ".section.yaml",
                        "foyer: 1\nsection: " + section + "\nobjects:\n  " + section
                                + "-item:\n    fields: { title: { type: text } }\n")
                .entry("OSGI-INF/foyer/i18n/en.json", "{\"" + section + ".title\": \"The " + section + "\"}");
    }

    /** An archive with nothing in it but what is added. */
    public static Jars empty() {
        return new Jars();
    }

    public Jars header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Jars entry(String name, String content) {
        return entry(name, content.getBytes(UTF_8));
    }

    public Jars entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public Jars without(String name) {
        entries.remove(name);
        return this;
    }

    public byte[] bytes() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public Path in(Path folder) {
        try {
            Path file = Files.createTempFile(folder, "plugin", ".jar");
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
