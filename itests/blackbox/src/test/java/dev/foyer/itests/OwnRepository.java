// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a developer of plugins elsewhere has: a repository with what we publish, and Maven, which reaches nothing else. Other
 * libraries come from what this build has fetched.
 */
final class OwnRepository {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern ARTIFACT = Pattern.compile("</parent>\\s*<artifactId>([^<]+)</artifactId>");
    private static final Map<String, String> PUBLISHED = Map.of(
            "plugin-api", ".jar",
            "platform-core/database", ".jar,-tests.jar",
            "platform-core/licensing", ".jar",
            "platform-core/directory", ".jar",
            "platform-core/records", ".jar",
            "testkit", ".jar",
            "examples/archetype", ".jar");

    private final Path folder;
    private final String version;

    OwnRepository(Path folder) throws IOException {
        this.folder = folder;
        this.version = version();
        publish("foyer", ROOT.resolve("pom.xml"), Path.of(""), "");
        for (Map.Entry<String, String> module : PUBLISHED.entrySet()) {
            Path pom = ROOT.resolve(module.getKey()).resolve("pom.xml");
            Matcher artifact = ARTIFACT.matcher(Files.readString(pom));
            if (!artifact.find()) {
                throw new IOException("No artifact in " + pom);
            }
            publish(artifact.group(1), pom, ROOT.resolve(module.getKey()).resolve("target"), module.getValue());
        }
    }

    String publishedVersion() {
        return version;
    }

    /** Lets Maven in this folder use this repository, and nothing of the network. */
    void apply(Path project) throws IOException {
        Path settings = Files.writeString(folder.resolve("settings.xml"), """
                <settings>
                  <localRepository>%s</localRepository>
                  <mirrors>
                    <mirror><id>fetched</id><mirrorOf>*,!foyer</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                  <profiles>
                    <profile>
                      <id>foyer</id>
                      <repositories><repository><id>foyer</id><url>%s</url></repository></repositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>foyer</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        folder.resolve("local"),
                        fetched().toUri(),
                        folder.resolve("published").toUri()));
        Files.createDirectories(project.resolve(".mvn"));
        Files.writeString(
                project.resolve(".mvn/maven.config"), "-s\n" + settings + "\n-o\n-Daether.offline.protocols=file\n");
    }

    private void publish(String artifact, Path pom, Path target, String endings) throws IOException {
        Path there = Files.createDirectories(
                folder.resolve("published/dev/foyer").resolve(artifact).resolve(version));
        Files.copy(pom, there.resolve(artifact + "-" + version + ".pom"));
        for (String ending : endings.split(",")) {
            if (!ending.isEmpty()) {
                String name = artifact + "-" + version + ending;
                Files.copy(target.resolve(name), there.resolve(name));
            }
        }
    }

    private static String version() throws IOException {
        Matcher version = Pattern.compile("<artifactId>foyer</artifactId>\\s*<version>([^<]+)<")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        if (!version.find()) {
            throw new IOException("No version in " + ROOT.resolve("pom.xml"));
        }
        return version.group(1);
    }

    /** The local repository of this build, told from where a library of the class path lies. */
    private static Path fetched() {
        try {
            Path jar = Path.of(ObjectMapper.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path root = jar;
            while (!root.endsWith("com")) {
                root = root.getParent();
            }
            return root.getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
