// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.rest.internal.request.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Finds out how a CSV file is written, unless the sender says so. */
final class CsvGuess {
    private static final int HEAD = 64 * 1024;
    private static final String SEPARATORS = ",;\t|";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private CsvGuess() {}

    static CsvSheet sheet(Path file, Map<String, String> options) throws IOException {
        Charset encoding = options.containsKey("encoding") ? named(options.get("encoding")) : encoding(file);
        String separator = options.getOrDefault("separator", "");
        if (separator.length() > 1 || (!separator.isEmpty() && SEPARATORS.indexOf(separator.charAt(0)) < 0)) {
            throw Query.bad("separator", "rest.import.separator");
        }
        return new CsvSheet(file, encoding, separator.isEmpty() ? separator(file, encoding) : separator.charAt(0));
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Query.bad("encoding", "rest.import.encoding", name);
        }
    }

    private static Charset encoding(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        if (all.length > 1 && (all[0] & 0xff) == 0xff && (all[1] & 0xff) == 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        if (all.length > 1 && (all[0] & 0xff) == 0xfe && (all[1] & 0xff) == 0xff) {
            return StandardCharsets.UTF_16BE;
        }
        requireText(all);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(all));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return WINDOWS;
        }
    }

    private static void requireText(byte[] all) {
        for (byte one : all) {
            if (one == 0) {
                throw CommonProblem.UNSUPPORTED_TYPE.because("rest.import.type");
            }
        }
    }

    /** What is most often between the titles. */
    private static char separator(Path file, Charset encoding) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (char letter : head(file, encoding).toCharArray()) {
            quoted ^= letter == '"';
            if (letter == '\n' && !quoted) {
                break;
            }
            int known = quoted ? -1 : SEPARATORS.indexOf(letter);
            if (known >= 0) {
                counts[known]++;
            }
        }
        int best = 0;
        for (int place = 1; place < counts.length; place++) {
            best = counts[place] > counts[best] ? place : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static String head(Path file, Charset encoding) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                Reader reader = new InputStreamReader(bytes, encoding)) {
            char[] head = new char[HEAD];
            int count = reader.read(head);
            return count <= 0 ? "" : new String(head, 0, count);
        }
    }
}
