// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Archives of a small section, signed with the tools of the JDK as the plugin guide says. */
final class PluginArchive {
    private static final String PASSWORD = "changeit";
    private static final String COMPONENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="com.example.Rule" immediate="true">
              <property name="osgi.ds.satisfying.condition.target" type="String" value="(foyer.section=assets)"/>
              <implementation class="com.example.Rule"/>
            </scr:component>
            """;
    private static final String RULE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.5.0" name="com.example.Rule">
              <property name="osgi.ds.satisfying.condition.target" type="String" value="(foyer.section=assets)"/>
              <service><provide interface="dev.foyer.plugin.record.RecordRule"/></service>
              <implementation class="com.example.Rule"/>
            </scr:component>
            """;
    private static final String SHOUTING = """
            package com.example;

            import dev.foyer.plugin.record.RecordDraft;
            import dev.foyer.plugin.record.RecordRule;
            import dev.foyer.plugin.record.RuleContext;

            public class Rule implements RecordRule {
                public String object() {
                    return "asset";
                }

                public void compute(RecordDraft draft, RuleContext context) {
                    draft.text("title").ifPresent(title -> draft.set("title", title.toUpperCase(java.util.Locale.ROOT)));
                }
            }
            """;
    /** What the first release published; it stays as it is. */
    private static final Path FIRST_API = Path.of("src/test/resources/api/plugin-api-1.0.jar");

    private static final String CHANGES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <include file="0001-change.sql" relativeToChangelogFile="true"/>
            </databaseChangeLog>
            """;

    private final Path folder;

    PluginArchive(Path folder) {
        this.folder = folder;
        tool("keytool", "-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=Acme");
    }

    /** The certificate of the signer. */
    Path certificate() {
        Path file = folder.resolve("acme.pem");
        tool("keytool", "-exportcert", "-rfc", "-file", file.toString());
        return file;
    }

    /** A version with one more field than the first one. */
    Path good(String version) throws IOException {
        return archive(version, entries(version, ""), Map.of());
    }

    /** The first version of another section, with one object of its name. */
    Path section(String code) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                "OSGI-INF/foyer/" + code + ".section.yaml",
                bytes("foyer: 1\nsection: " + code + "\nobjects:\n  " + code
                        + "-item:\n    fields:\n      title: { type: text }\n"));
        entries.put("OSGI-INF/foyer/i18n/en.json", bytes("{\"" + code + ".title\":\"" + code + "\"}"));
        return archive("1.0.0", entries, Map.of("Bundle-SymbolicName", "com.example." + code));
    }

    /** A version whose change log makes a table and then does this. */
    Path changing(String version, String statement) throws IOException {
        Map<String, byte[]> entries = entries(version, "changelog: db/assets/changelog.xml\n");
        entries.put("db/assets/changelog.xml", bytes(CHANGES));
        entries.put(
                "db/assets/0001-change.sql",
                bytes("--liquibase formatted sql\n\n--changeset test:1\ncreate table assets.half (id uuid);\n"
                        + statement + ";\n--rollback not required\n"));
        return archive(version, entries, Map.of());
    }

    /** A version with a component that does this when it is made. */
    Path acting(String version, String what) throws IOException {
        Map<String, byte[]> entries = entries(version, "");
        entries.put("OSGI-INF/rule.xml", bytes(COMPONENT));
        entries.put(
                "com/example/Rule.class",
                compiled("package com.example; public class Rule { public Rule() { " + what + " } }"));
        return archive(
                version,
                entries,
                Map.of(
                        "Service-Component",
                        "OSGI-INF/rule.xml",
                        "Require-Capability",
                        "osgi.extender;filter:=\"(osgi.extender=osgi.component)\""));
    }

    /** A rule that was compiled against the plugin API of the first release, and imports it by this range. */
    Path shouting(String range) throws IOException {
        Map<String, byte[]> entries = entries("1.0.0", "");
        entries.put("OSGI-INF/rule.xml", bytes(RULE));
        entries.put("com/example/Rule.class", compiled(SHOUTING));
        return archive(
                "1.0.0",
                entries,
                Map.of(
                        "Import-Package",
                        "dev.foyer.plugin.record;version=\"" + range + "\"",
                        "Service-Component",
                        "OSGI-INF/rule.xml",
                        "Require-Capability",
                        "osgi.extender;filter:=\"(osgi.extender=osgi.component)\""));
    }

    /** A version that imports what nobody has. */
    Path importing(String version) throws IOException {
        return archive(version, entries(version, ""), Map.of("Import-Package", "com.nowhere;version=\"[2,3)\""));
    }

    private static Map<String, byte[]> entries(String version, String more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        String serial = version.startsWith("1.0") ? "" : "      serial: { type: text }\n";
        entries.put(
                "OSGI-INF/foyer/assets.section.yaml",
                bytes("foyer: 1\nsection: assets\n" + more
                        + "objects:\n  asset:\n    fields:\n      title: { type: text }\n" + serial));
        entries.put("OSGI-INF/foyer/i18n/en.json", bytes("{\"assets.title\":\"Assets\"}"));
        return entries;
    }

    private byte[] compiled(String source) throws IOException {
        Path file = Files.createDirectories(folder.resolve("com/example")).resolve("Rule.java");
        Files.writeString(file, source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        FIRST_API.toString(),
                        "-d",
                        folder.toString(),
                        file.toString());
        if (status != 0) {
            throw new IllegalStateException("Not compiled: " + source);
        }
        return Files.readAllBytes(folder.resolve("com/example/Rule.class"));
    }

    private Path archive(String version, Map<String, byte[]> entries, Map<String, String> headers) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "com.example.assets");
        main.putValue("Bundle-Version", version);
        headers.forEach(main::putValue);
        Path file = folder.resolve(main.getValue("Bundle-SymbolicName") + "-" + version + ".jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        sign(file);
        return file;
    }

    /** Signs an archive that somebody else made. */
    void sign(Path file) {
        Installation.run(
                Map.of(),
                List.of(java("jarsigner"), "-keystore", store(), "-storepass", PASSWORD, file.toString(), "acme"));
    }

    private void tool(String name, String... options) {
        List<String> command = new java.util.ArrayList<>(List.of(java(name)));
        command.addAll(List.of(options));
        command.addAll(List.of("-alias", "acme", "-keystore", store(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        Installation.Outcome outcome = Installation.run(Map.of(), command);
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.output());
        }
    }

    private String store() {
        return folder.resolve("acme.p12").toString();
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
