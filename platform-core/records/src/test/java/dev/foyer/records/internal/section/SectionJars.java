// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Constants;

/** Bundles with a descriptor, as bytes. */
final class SectionJars {
    private SectionJars() {}

    /** A section of one object. */
    static String yaml(String section, String object) {
        return "foyer: 1\nsection: " + section + "\nobjects:\n  " + object
                + ":\n    fields: { title: { type: text } }\n";
    }

    static InputStream jar(String section, String yaml) throws IOException {
        return jar(section, yaml, Map.of());
    }

    static InputStream jar(String section, String yaml, Map<String, String> files) throws IOException {
        return jar(section, yaml, files, Map.of());
    }

    static InputStream jar(String section, String yaml, Map<String, String> files, Map<String, String> headers)
            throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "test." + section + "." + Math.abs(yaml.hashCode()));
        main.putValue(Constants.BUNDLE_VERSION, "1.2.3");
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/foyer/"));
            jar.putNextEntry(new ZipEntry("OSGI-INF/foyer/" + section + ".section.yaml"));
            jar.write(yaml.getBytes(UTF_8));
            jar.closeEntry();
            for (Map.Entry<String, String> file : files.entrySet()) {
                jar.putNextEntry(new ZipEntry("OSGI-INF/foyer/" + file.getKey()));
                jar.write(file.getValue().getBytes(UTF_8));
                jar.closeEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
