// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** A bundle with a section and Java code, compiled against what a portal ships. */
final class CodeBundle {
    private static final List<String> LIBRARIES = List.of("foyer-plugin-api", "jakarta.ws.rs-api");

    private final Path folder;
    private final String section;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> components = new ArrayList<>();
    private final List<Path> sources = new ArrayList<>();
    private String imports = "dev.foyer.plugin,dev.foyer.plugin.record,dev.foyer.plugin.rest,dev.foyer.plugin.sql,"
            + "jakarta.ws.rs,jakarta.ws.rs.core";

    CodeBundle(Path folder, String section, String descriptor) throws IOException {
        this.folder = Files.createDirectories(folder.resolve(section));
        this.section = section;
        entry("OSGI-INF/foyer/" + section + ".section.yaml", descriptor);
        entry("OSGI-INF/foyer/i18n/en.json", "{\"" + section + ".title\":\"" + section + "\"}");
    }

    CodeBundle entry(String path, String text) {
        entries.put(path, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    CodeBundle importing(String packages) {
        imports = packages;
        return this;
    }

    /** A class of {@code com.example}. */
    CodeBundle source(String type, String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("com/example")).resolve(type + ".java");
        sources.add(Files.writeString(file, "package com.example;\n" + text));
        return this;
    }

    /** A class that is a component with one service. */
    CodeBundle component(String type, String service, String reference, String text) throws IOException {
        String path = "OSGI-INF/" + type + ".xml";
        entry(path, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="com.example.%s" init="%d">
                  <property name="osgi.ds.satisfying.condition.target" type="String" value="(foyer.section=%s)"/>
                  <service><provide interface="%s"/></service>
                  %s
                  <implementation class="com.example.%s"/>
                </scr:component>
                """.formatted(
                        type,
                        reference.isEmpty() ? 0 : 1,
                        section,
                        service,
                        reference.isEmpty() ? "" : "<reference name='r' interface='" + reference + "' parameter='0'/>",
                        type));
        components.add(path);
        return source(type, text);
    }

    /** The archive. */
    Path jar() throws IOException {
        if (!sources.isEmpty()) {
            compile();
        }
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "com.example." + section);
        main.putValue("Bundle-Version", "1.2.3");
        main.putValue("Import-Package", imports);
        if (!components.isEmpty()) {
            main.putValue("Service-Component", String.join(",", components));
            main.putValue("Require-Capability", "osgi.extender;filter:=\"(osgi.extender=osgi.component)\"");
        }
        Path file = folder.resolve(section + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }

    private void compile() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> options = new ArrayList<>(List.of("--release", "17", "-parameters", "-g"));
        options.addAll(List.of("-classpath", libraries(), "-d", classes.toString()));
        sources.forEach(source -> options.add(source.toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("Not compiled: " + sources);
        }
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    private static String libraries() {
        try (Stream<Path> files = Files.walk(Installation.home().resolve("system"))) {
            return String.join(
                    ":",
                    files.map(Path::toString)
                            .filter(path ->
                                    path.endsWith(".jar") && LIBRARIES.stream().anyMatch(path::contains))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
