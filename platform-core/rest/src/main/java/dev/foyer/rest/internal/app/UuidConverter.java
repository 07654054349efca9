// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.app;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ids in paths; what is no id names nothing, so it is not found. */
public final class UuidConverter implements ParamConverterProvider, ParamConverter<UUID> {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return UUID.class.equals(type) ? (ParamConverter<T>) this : null;
    }

    @Override
    public UUID fromString(String value) {
        if (value == null || !ID.matcher(value).matches()) {
            throw new NotFoundException();
        }
        return UUID.fromString(value);
    }

    @Override
    public String toString(UUID value) {
        return value.toString();
    }
}
