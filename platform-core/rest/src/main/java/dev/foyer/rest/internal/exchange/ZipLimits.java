// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.plugin.CommonProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Refuses workbooks that become larger than anybody's table when they are unpacked. What an archive says of its sizes may
 * be a lie, so all of it is unpacked once and thrown away.
 */
final class ZipLimits {
    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    /** All texts of a workbook are held in memory while it is read. */
    private static final long MOST_BYTES_OF_TEXTS = 48L * 1024 * 1024;

    private ZipLimits() {}

    static void check(Path file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            long left = MOST_BYTES;
            for (ZipArchiveEntry entry : entries) {
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                left -= length(zip, entry, sheet ? left : Math.min(left, MOST_BYTES_OF_TEXTS));
            }
            if (entries.size() > MOST_ENTRIES) {
                throw tooLarge();
            }
        }
    }

    private static long length(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long length = 0;
        try (InputStream content = zip.getInputStream(entry)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                length += count;
                if (length > most) {
                    throw tooLarge();
                }
            }
        }
        return length;
    }

    private static RuntimeException tooLarge() {
        return CommonProblem.TOO_LARGE.because("rest.import.unpacked", MOST_BYTES / 1024 / 1024);
    }
}
