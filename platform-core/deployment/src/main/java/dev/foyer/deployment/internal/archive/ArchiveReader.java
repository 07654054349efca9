// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.NOT_AN_ARCHIVE;
import static dev.foyer.deployment.internal.DeploymentProblem.NOT_A_PLUGIN;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks through uploaded files: a bundle, or a {@code .kar} with one bundle in it. */
public final class ArchiveReader {
    private static final Pattern TEXTS =
            Pattern.compile(Pattern.quote(Archive.FOLDER) + "i18n/([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\\.json");
    private static final Pattern DESCRIPTOR =
            Pattern.compile(Pattern.quote(Archive.FOLDER) + "([a-z][a-z0-9-]{0,62})" + Pattern.quote(Archive.SUFFIX));

    private final Limits limits;

    public ArchiveReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Looks through a file.
     *
     * @param file as uploaded; what is taken out of a {@code .kar} is written beside it
     * @throws dev.foyer.plugin.ProblemException that names the entry and the rule
     */
    public Archive read(Path file) {
        Scan scan = Scan.of(file, limits);
        List<String> inner = scan.names().stream()
                .filter(name -> name.startsWith("repository/") && name.endsWith(".jar"))
                .toList();
        boolean bundle = scan.manifest().getMainAttributes().getValue("Bundle-SymbolicName") != null;
        if (bundle || inner.isEmpty()) {
            return bundle(file, scan);
        }
        if (inner.size() > 1) {
            throw NOT_A_PLUGIN.because("deployment.plugin.several-bundles", inner.size());
        }
        Path taken = take(file, inner.get(0));
        return bundle(taken, Scan.of(taken, limits));
    }

    /** Its content was counted before, so it is as large as it may be. */
    private static Path take(Path kar, String entry) {
        Path target = kar.resolveSibling(kar.getFileName() + ".bundle");
        try (JarFile jar = new JarFile(kar.toFile());
                InputStream content = jar.getInputStream(jar.getEntry(entry))) {
            Files.copy(content, target);
            return target;
        } catch (IOException e) {
            throw NOT_AN_ARCHIVE.because("deployment.archive.broken");
        }
    }

    private static Archive bundle(Path file, Scan scan) {
        BundleManifest manifest = BundleManifest.of(scan.manifest());
        Triggers.check(scan.names());
        List<String> sections = scan.names().stream()
                .map(DESCRIPTOR::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .toList();
        if (sections.isEmpty()) {
            throw NOT_A_PLUGIN.because("deployment.plugin.no-section", Archive.FOLDER + "*" + Archive.SUFFIX);
        }
        if (sections.size() > 1) {
            throw NOT_A_PLUGIN.because("deployment.plugin.several-sections", String.join(", ", sections));
        }
        return content(file, scan, manifest, sections.get(0));
    }

    private static Archive content(Path file, Scan scan, BundleManifest manifest, String section) {
        try (JarFile jar = new JarFile(file.toFile())) {
            new Components(jar, scan.names(), section).check(manifest.components());
            Map<String, byte[]> texts = new LinkedHashMap<>();
            for (String name : scan.names()) {
                Matcher language = TEXTS.matcher(name);
                if (language.matches()) {
                    texts.put(language.group(1), bytes(jar, name));
                }
            }
            byte[] descriptor = bytes(jar, Archive.FOLDER + section + Archive.SUFFIX);
            return new Archive(file, scan, manifest, section, descriptor, texts);
        } catch (IOException e) {
            throw NOT_AN_ARCHIVE.because("deployment.archive.broken");
        }
    }

    private static byte[] bytes(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return in.readAllBytes();
        }
    }
}
