// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import dev.foyer.records.UiModules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The files of sections compressed, each once, and forgotten with the section that brought it. */
final class GzipFiles {
    /** Smaller ones gain nothing, as in the build of the shell. */
    private static final long SMALLEST = 1024;

    private static final Set<String> TYPES = Set.of("js", "mjs", "css", "svg", "json", "txt");

    private final Map<UiModules.File, Optional<byte[]>> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** The compressed content; nothing where that would gain nothing. */
    Optional<byte[]> of(String name, UiModules.File file) {
        boolean worth = file.size() > SMALLEST && TYPES.contains(name.substring(name.lastIndexOf('.') + 1));
        return worth ? known.computeIfAbsent(file, GzipFiles::smaller) : Optional.empty();
    }

    private static Optional<byte[]> smaller(UiModules.File file) {
        byte[] compressed = compressed(file);
        return compressed.length < file.size() ? Optional.of(compressed) : Optional.empty();
    }

    private static byte[] compressed(UiModules.File file) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream content = file.content().open();
                GZIPOutputStream out = new Best(bytes)) {
            content.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** It is done once, so it may take its time. */
    private static final class Best extends GZIPOutputStream {
        Best(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
