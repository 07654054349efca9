// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.BAD_MANIFEST;
import static dev.foyer.deployment.internal.DeploymentProblem.NOT_AN_ARCHIVE;
import static dev.foyer.deployment.internal.DeploymentProblem.NOT_A_PLUGIN;
import static dev.foyer.deployment.internal.DeploymentProblem.TOO_LARGE;
import static dev.foyer.deployment.internal.DeploymentProblem.UNSAFE_ARCHIVE;
import static dev.foyer.deployment.internal.test.Refused.refused;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.deployment.internal.test.Jars;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Version;

class ArchiveReaderTest {
    private static final Limits SMALL = new Limits(1 << 20, 20, 4 << 20, 100);

    @TempDir
    Path folder;

    private final ArchiveReader reader = new ArchiveReader(SMALL);

    @Test
    void tellsWhatABundleIs() {
        Archive archive = reader.read(Jars.plugin("assets", "1.2.0")
                .header("Import-Package", "dev.foyer.plugin;version=\"[1.0,2)\",a;b;version=1;resolution:=optional")
                .header("Foyer-Requires", "network, sql, reads=account,article")
                .in(folder));

        assertThat(archive.section()).isEqualTo("assets");
        assertThat(archive.manifest().symbolicName()).isEqualTo("com.example.assets");
        assertThat(archive.manifest().version()).isEqualTo(new Version(1, 2, 0));
        assertThat(archive.manifest().needs()).containsExactly("network", "sql", "reads=account", "reads=article");
        assertThat(archive.manifest().imports()).extracting(Clause::optional).containsExactly(false, true);
        assertThat(archive.manifest().imports().get(1).paths()).containsExactly("a", "b");
        assertThat(new String(archive.descriptor(), UTF_8)).contains("section: assets");
        assertThat(archive.texts()).containsOnlyKeys("en");
    }

    @Test
    void takesTheOneBundleOutOfAKar() {
        Path kar = Jars.empty()
                .entry(
                        "repository/com/example/assets.jar",
                        Jars.plugin("assets", "1.0.0").bytes())
                .entry("repository/features.xml", "<features/>")
                .in(folder);

        assertThat(reader.read(kar).section()).isEqualTo("assets");
    }

    @Test
    void refusesAKarWithTwoBundles() {
        Path kar = Jars.empty()
                .entry("repository/a.jar", Jars.plugin("one", "1.0.0").bytes())
                .entry("repository/b.jar", Jars.plugin("two", "1.0.0").bytes())
                .in(folder);

        refused(NOT_A_PLUGIN, "deployment.plugin.several-bundles", () -> reader.read(kar));
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        Path text = Files.writeString(folder.resolve("a.jar"), "Not a zip at all");
        refused(NOT_AN_ARCHIVE, "deployment.archive.broken", () -> reader.read(text));

        byte[] whole = Jars.plugin("assets", "1.0.0").bytes();
        Path half = Files.write(folder.resolve("b.jar"), java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(NOT_AN_ARCHIVE, "deployment.archive.broken", () -> reader.read(half));
    }

    @Test
    void refusesAnArchiveWithoutABundleOrASection() {
        refused(
                NOT_A_PLUGIN,
                "deployment.plugin.no-bundle",
                () -> reader.read(Jars.empty().entry("a.txt", "a").in(folder)));
        refused(
                NOT_A_PLUGIN,
                "deployment.plugin.no-section",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .without("OSGI-INF/foyer/assets.section.yaml")
                        .in(folder)));
        refused(
                NOT_A_PLUGIN,
                "deployment.plugin.several-sections",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .entry("OSGI-INF/foyer/more.section.yaml", "foyer: 1")
                        .in(folder)));
        refused(
                NOT_A_PLUGIN,
                "deployment.plugin.fragment",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .header("Fragment-Host", "dev.foyer.records")
                        .in(folder)));
    }

    @Test
    void refusesAManifestThatCannotBeUnderstood() {
        refused(
                BAD_MANIFEST,
                "deployment.manifest.version",
                () -> reader.read(Jars.plugin("assets", "one.two").in(folder)));
        refused(
                BAD_MANIFEST,
                "deployment.manifest.range",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .header("Import-Package", "com.example.other;version=\"[new,2)\"")
                        .in(folder)));
        refused(
                BAD_MANIFEST,
                "deployment.manifest.needs",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .header("Foyer-Requires", "sql, root")
                        .in(folder)));
    }

    @ParameterizedTest
    @CsvSource({
        "../etc/passwd, deployment.entry.outside",
        "a/../../b, deployment.entry.outside",
        "/etc/passwd, deployment.entry.absolute",
        "a\\b, deployment.entry.absolute",
        "C:evil, deployment.entry.absolute",
    })
    void refusesNamesThatLeaveTheFolder(String name, String sentence) {
        Path archive = Jars.plugin("assets", "1.0.0").entry(name, "x").in(folder);

        assertThat(refused(UNSAFE_ARCHIVE, sentence, () -> reader.read(archive)).extensions())
                .containsEntry("entry", name);
    }

    @Test
    void refusesAnEntryThatComesTwice() throws IOException {
        byte[] archive = Jars.plugin("assets", "1.0.0")
                .entry("aa.class", "good")
                .entry("bb.class", "evil")
                .bytes();
        String text = new String(archive, ISO_8859_1).replace("bb.class", "aa.class");
        Path file = Files.write(folder.resolve("twice.jar"), text.getBytes(ISO_8859_1));

        refused(UNSAFE_ARCHIVE, "deployment.entry.twice", () -> reader.read(file));
    }

    @Test
    void refusesBombs() {
        refused(
                UNSAFE_ARCHIVE,
                "deployment.entry.bomb",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .entry("zeros", new byte[3 << 20])
                        .in(folder)));
        refused(
                UNSAFE_ARCHIVE,
                "deployment.archive.content",
                () -> reader.read(Jars.plugin("assets", "1.0.0")
                        .entry("noise", noise(2 << 20))
                        .entry("more", noise(3 << 20))
                        .in(folder)));
        Jars many = Jars.plugin("assets", "1.0.0");
        Stream.iterate(0, number -> number + 1).limit(20).forEach(number -> many.entry("e" + number, ""));
        refused(UNSAFE_ARCHIVE, "deployment.archive.entries", () -> reader.read(many.in(folder)));
    }

    @Test
    void stopsAnUploadThatIsTooLarge() throws IOException {
        try (Reception reception = Reception.open()) {
            refused(
                    TOO_LARGE,
                    "deployment.archive.large",
                    () -> reception.take(new ByteArrayInputStream(new byte[(1 << 20) + 1]), SMALL));
        }
        try (Reception reception = Reception.open()) {
            refused(
                    NOT_AN_ARCHIVE,
                    "deployment.archive.empty",
                    () -> reception.take(new ByteArrayInputStream(new byte[0]), SMALL));
        }
    }

    @Test
    void leavesNothingBehindOfAnUpload() throws IOException {
        Path taken;
        try (Reception reception = Reception.open()) {
            taken = reception.take(
                    new ByteArrayInputStream(Jars.plugin("a", "1").bytes()), SMALL);
            assertThat(taken).exists();
        }
        assertThat(taken.getParent()).doesNotExist();
    }

    private static byte[] noise(int size) {
        byte[] noise = new byte[size];
        new java.util.Random(size).nextBytes(noise);
        return noise;
    }
}
