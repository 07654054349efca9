// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import dev.foyer.rest.internal.problem.RestProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the content of a part.
 *
 * @param name of the form's field
 * @param fileName without folders and control characters
 */
record PartHeaders(String name, String fileName) {
    private static final int LONGEST_LINE = 4_096;
    private static final int MOST_LINES = 20;
    private static final int LONGEST_NAME = 255;
    private static final Pattern PARAMETER = Pattern.compile(";\\s*(name|filename)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Reads the first boundary and the headers up to the empty line. */
    static PartHeaders read(InputStream body, String boundary) throws IOException {
        if (!line(body).equals("--" + boundary)) {
            throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.start");
        }
        String disposition = "";
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = line(body);
            if (line.isEmpty()) {
                return of(disposition);
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("content-disposition:")) {
                disposition = line;
            }
        }
        throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.headers");
    }

    private static PartHeaders of(String disposition) {
        String name = "";
        String fileName = "";
        Matcher parameter = PARAMETER.matcher(disposition);
        while (parameter.find()) {
            String value =
                    parameter.group(2).replace("%22", "\"").replace("%0D", "").replace("%0A", "");
            if (parameter.group(1).equals("name")) {
                name = value;
            } else {
                fileName = clean(value);
            }
        }
        if (name.equals("file") && fileName.isEmpty()) {
            throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.name");
        }
        return new PartHeaders(name, fileName);
    }

    private static String clean(String sent) {
        String name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "")
                .strip();
        if (name.equals(".") || name.equals("..")) {
            return "";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    private static String line(InputStream body) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0) {
                throw new BoundaryStream.BrokenOffException();
            }
            if (line.size() >= LONGEST_LINE) {
                throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.headers");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
