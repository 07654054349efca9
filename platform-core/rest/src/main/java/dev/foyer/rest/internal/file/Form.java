// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.file;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.rest.internal.problem.RestProblem;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A multipart form with one file and some short fields in any order (RFC 7578); the file lies on disk until it is closed. */
public final class Form implements AutoCloseable {
    private static final int LONGEST_FIELD = 64 * 1024;
    private static final int MOST_PARTS = 30;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Path file;
    private String fileName = "";

    private Form(Path file) {
        this.file = file;
    }

    /**
     * Reads a form to its end.
     *
     * @param most how large the file may be
     */
    public static Form read(InputStream body, MediaType type, long most) {
        String boundary = Multipart.boundary(type);
        Form form = new Form(temporary());
        try {
            form.parts(body, boundary, most);
            return form;
        } catch (IOException e) {
            form.close();
            throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.broken");
        } catch (ProblemException e) {
            form.close();
            throw e;
        }
    }

    /** The short fields by name. */
    public Map<String, String> fields() {
        return Map.copyOf(fields);
    }

    /** The content of the file. */
    public Path file() {
        return file;
    }

    /** The name of the file, as the sender gave it. */
    public String fileName() {
        return fileName;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void parts(InputStream body, String boundary, long most) throws IOException {
        InputStream rest = body;
        for (int parts = 0; parts < MOST_PARTS; parts++) {
            PartHeaders headers = PartHeaders.read(rest, boundary);
            BoundaryStream content = new BoundaryStream(rest, boundary);
            part(headers, content, most);
            byte[] end = content.rest();
            if (end.length == 2 && end[0] == '-' && end[1] == '-') {
                requireFile();
                return;
            }
            rest = content.following();
        }
        throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.parts", MOST_PARTS);
    }

    private void part(PartHeaders headers, InputStream content, long most) throws IOException {
        if (!headers.name().equals("file")) {
            field(headers.name(), content);
        } else if (fileName.isEmpty()) {
            fileName = headers.fileName();
            keep(content, most);
        } else {
            throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.one");
        }
    }

    private void field(String name, InputStream content) throws IOException {
        byte[] value = content.readNBytes(LONGEST_FIELD + 1);
        if (name.isEmpty() || value.length > LONGEST_FIELD || fields.containsKey(name)) {
            throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.part", name);
        }
        fields.put(name, new String(value, StandardCharsets.UTF_8));
    }

    private void keep(InputStream content, long most) throws IOException {
        byte[] buffer = new byte[32 * 1024];
        long length = 0;
        try (OutputStream target = Files.newOutputStream(file)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                length += count;
                if (length > most) {
                    throw tooLarge(most);
                }
                target.write(buffer, 0, count);
            }
        }
    }

    private static ProblemException tooLarge(long most) {
        return new ProblemException(CommonProblem.TOO_LARGE, Text.of("rest.file.too-large", most / 1024 / 1024))
                .with("limit", most);
    }

    private void requireFile() {
        if (fileName.isEmpty()) {
            throw RestProblem.MALFORMED_MULTIPART.because("rest.multipart.no-file");
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("foyer-form", ".tmp");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
