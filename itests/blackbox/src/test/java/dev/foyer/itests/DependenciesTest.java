// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may depend on whom, as ARCHITECTURE.md says it, read from the manifests of the built bundles. */
class DependenciesTest {
    private static final Path ROOT = Path.of("../..");
    private static final String OURS = "dev.foyer.";

    /** By module of the platform: the modules whose packages it may import. Everybody may use the plugin API. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.of(
            "plugin-api", Set.of(),
            "postgres-linux-amd64", Set.of(),
            "database", Set.of(),
            "licensing", Set.of("database"),
            "directory", Set.of("database", "licensing"),
            "records", Set.of("database", "licensing", "directory"),
            "deployment", Set.of("database", "licensing", "directory", "records"),
            "rest", Set.of("database", "licensing", "directory", "records", "deployment"),
            "console", Set.of("database", "licensing", "directory", "records", "deployment"),
            "web", Set.of("rest", "records", "directory"));

    @TestFactory
    Stream<DynamicTest> modulesOfThePlatformKnowOnlyThoseBelow() {
        return Stream.concat(Stream.of(ROOT.resolve("plugin-api")), modules("platform-core"))
                .map(module -> DynamicTest.dynamicTest(name(module), () -> {
                    assertThat(MAY_KNOW)
                            .as("ARCHITECTURE.md says nothing of it")
                            .containsKey(name(module));
                    Set<String> allowed = new TreeSet<>(MAY_KNOW.get(name(module)));
                    allowed.add(name(module));
                    allowed.add("plugin");
                    assertThat(allowed).containsAll(known(module));
                }));
    }

    @TestFactory
    Stream<DynamicTest> pluginsKnowThePluginApiAlone() {
        return modules("plugins")
                .map(module -> DynamicTest.dynamicTest(
                        name(module), () -> assertThat(known(module)).containsExactly("plugin")));
    }

    @Test
    void nobodyExportsInternals() {
        Stream.of(Stream.of(ROOT.resolve("plugin-api")), modules("platform-core"), modules("plugins"))
                .flatMap(modules -> modules)
                .forEach(module -> assertThat(packages(module, "Export-Package"))
                        .as(name(module))
                        .noneMatch(exported -> exported.contains(".internal")));
    }

    @Test
    void pluginsExportNothing() {
        modules("plugins").forEach(module -> assertThat(packages(module, "Export-Package"))
                .as("plugins meet in records and events")
                .isEmpty());
    }

    private static String name(Path module) {
        return module.getFileName().toString();
    }

    /** The nouns of our packages that a module imports. */
    private static Set<String> known(Path module) {
        Set<String> nouns = new TreeSet<>();
        packages(module, "Import-Package").stream()
                .filter(imported -> imported.startsWith(OURS))
                .forEach(imported -> nouns.add(imported.substring(OURS.length()).replaceFirst("\\..*", "")));
        return nouns;
    }

    private static List<String> packages(Path module, String header) {
        try (JarFile jar = new JarFile(bundle(module).toFile())) {
            Attributes main = jar.getManifest().getMainAttributes();
            String value = main.getValue(header);
            return value == null
                    ? List.of()
                    : Arrays.stream(value.replaceAll("\"[^\"]*\"", "").split(","))
                            .map(clause -> clause.replaceFirst(";.*", "").strip())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path bundle(Path module) throws IOException {
        try (Stream<Path> files = Files.list(module.resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("foyer-.*[0-9](-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(module + " is not built"));
        }
    }

    private static Stream<Path> modules(String folder) {
        try (Stream<Path> all = Files.list(ROOT.resolve(folder))) {
            return all.filter(module -> Files.exists(module.resolve("pom.xml"))).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
