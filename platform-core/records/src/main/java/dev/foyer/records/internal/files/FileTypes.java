// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** Media types by looking at the content; the name only says more of what the content allows. */
final class FileTypes {
    /** How much of a file is looked at. */
    static final int LOOK = 64 * 1024;

    // A name tells a spreadsheet from a document, or a table from a text: these hold many formats.
    private static final Set<String> CONTAINERS = Set.of(
            "text/plain",
            "application/xml",
            "application/zip",
            "application/gzip",
            "application/x-tika-ooxml",
            "application/x-tika-msoffice");

    private static final Set<String> PROGRAMS = Set.of(
            "application/x-dosexec",
            "application/x-msdownload",
            "application/vnd.microsoft.portable-executable",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-mach-o-executable",
            "application/x-mach-o-universal",
            "application/x-ms-installer",
            "application/x-bat",
            "application/x-ms-shortcut",
            "application/java-archive",
            "application/java-vm",
            "application/vnd.android.package-archive");

    private static final Set<String> PROGRAM_NAMES = Set.of(
            "exe", "dll", "com", "scr", "pif", "cpl", "msi", "msp", "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "jse",
            "wsf", "wsh", "hta", "lnk", "reg", "jar", "apk");

    // A browser may run what is in these: allowed only where they are named.
    private static final Set<String> ACTIVE =
            Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "text/javascript", "application/javascript");

    private FileTypes() {}

    /** The type of content that starts like this. */
    static String of(byte[] start, String name) {
        MediaType content = detect(start);
        String base = content.getBaseType().toString();
        if (!CONTAINERS.contains(base) || !name.contains(".")) {
            return base;
        }
        MediaType named = MediaType.parse(Known.TYPES.getMimeType(name).getName());
        boolean allowed = named != null
                && Known.TYPES.getMediaTypeRegistry().isSpecializationOf(named.getBaseType(), content.getBaseType());
        return allowed ? named.getBaseType().toString() : base;
    }

    /** Whether it is something that a computer runs when it is opened. */
    static boolean program(String type, String name) {
        return PROGRAMS.contains(type) || PROGRAM_NAMES.contains(FileName.extension(name));
    }

    /** Whether a type is among patterns such as {@code image/*}; no pattern allows all. None runs in a browser by a star. */
    static boolean among(String type, List<String> patterns) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> pattern.endsWith("/*")
                                ? !ACTIVE.contains(type) && type.startsWith(pattern.substring(0, pattern.length() - 1))
                                : type.equals(pattern));
    }

    private static MediaType detect(byte[] start) {
        try {
            return Known.TYPES.detect(new ByteArrayInputStream(start), new Metadata());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Read on first use: it is a large table. */
    private static final class Known {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(MimeTypes.class.getClassLoader());
    }
}
