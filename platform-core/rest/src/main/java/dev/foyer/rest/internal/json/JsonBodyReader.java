// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.rest.internal.problem.RestProblem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.stream.Stream;

/** Reads JSON bodies strictly and up to a limit. */
@Consumes({MediaType.APPLICATION_JSON, JsonBodyReader.MERGE_PATCH})
public final class JsonBodyReader implements MessageBodyReader<Object> {
    /** The media type of changes (RFC 7396). */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final int LIMIT = 1024 * 1024;

    private final ObjectMapper mapper = Json.mapper();

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != InputStream.class && type != String.class && type != byte[].class;
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream) {
        requireUtf8(mediaType);
        byte[] body = Bodies.read(stream, headers.getFirst("Content-Length"), limit(annotations));
        if (body.length == 0 && Map.class.equals(type)) {
            return Map.of();
        }
        return read(body, mapper.constructType(generic));
    }

    private Object read(byte[] body, JavaType type) {
        try {
            Object value = mapper.readValue(body, type);
            if (value != null) {
                return value;
            }
        } catch (JacksonException e) {
            throw JsonFaults.problem(e);
        } catch (IOException e) {
            throw RestProblem.MALFORMED_REQUEST.because("rest.body.broken");
        }
        throw RestProblem.MALFORMED_JSON.because("rest.json.object-expected");
    }

    private static void requireUtf8(MediaType mediaType) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
            throw CommonProblem.UNSUPPORTED_TYPE.because("rest.json.charset", charset);
        }
    }

    private static int limit(Annotation[] annotations) {
        return Stream.of(annotations)
                .filter(AtMost.class::isInstance)
                .map(AtMost.class::cast)
                .mapToInt(AtMost::value)
                .findFirst()
                .orElse(LIMIT);
    }
}
