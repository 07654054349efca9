// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.ALTERED;
import static dev.foyer.deployment.internal.DeploymentProblem.NOT_AN_ARCHIVE;
import static dev.foyer.deployment.internal.DeploymentProblem.UNSAFE_ARCHIVE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * An archive read through once, from its first entry to its last: only then it is known who signed what, and that nothing
 * in it is larger than it says. Nothing is written anywhere.
 *
 * @param names of all entries
 * @param signers by name, of every entry that is no folder
 * @param manifest empty if there is none
 */
public record Scan(Set<String> names, Map<String, List<CodeSigner>> signers, Manifest manifest) {
    private static final int BUFFER = 16 * 1024;

    /** Reads an archive on disk. */
    public static Scan of(Path file, Limits limits) {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            return new Reader(jar, limits).read();
        } catch (SecurityException altered) {
            throw ALTERED.because("deployment.signature.altered", String.valueOf(altered.getMessage()));
        } catch (IOException | IllegalArgumentException broken) {
            throw NOT_AN_ARCHIVE.because("deployment.archive.broken");
        }
    }

    private static final class Reader {
        private final JarFile jar;
        private final Limits limits;
        private final EntryNames names = new EntryNames();
        private final Map<String, List<CodeSigner>> signers = new LinkedHashMap<>();
        private final byte[] buffer = new byte[BUFFER];
        private long content;

        Reader(JarFile jar, Limits limits) {
            this.jar = jar;
            this.limits = limits;
        }

        Scan read() throws IOException {
            if (jar.size() > limits.entries()) {
                throw UNSAFE_ARCHIVE.because("deployment.archive.entries", limits.entries());
            }
            List<JarEntry> entries = Collections.list(jar.entries());
            entries.forEach(entry -> names.check(entry.getName()));
            for (JarEntry entry : entries) {
                if (!entry.isDirectory()) {
                    read(entry);
                }
            }
            Manifest manifest = jar.getManifest();
            return new Scan(names.all(), signers, manifest == null ? new Manifest() : manifest);
        }

        private void read(JarEntry entry) throws IOException {
            long size = 0;
            try (InputStream in = jar.getInputStream(entry)) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    size += count;
                    content += count;
                    requireModest(entry, size);
                }
            } catch (SecurityException altered) {
                String shown = EntryNames.shown(entry.getName());
                throw ALTERED.because("deployment.signature.altered", shown).with("entry", shown);
            }
            CodeSigner[] found = entry.getCodeSigners();
            signers.put(entry.getName(), found == null ? List.of() : Arrays.asList(found));
        }

        private void requireModest(ZipEntry entry, long size) {
            if (content > limits.content()) {
                throw UNSAFE_ARCHIVE.because("deployment.archive.content", limits.content() >> 20);
            }
            if (size > Limits.SMALL && size > limits.ratio() * Math.max(1, entry.getCompressedSize())) {
                throw EntryNames.unsafe("deployment.entry.bomb", entry.getName());
            }
        }
    }
}
