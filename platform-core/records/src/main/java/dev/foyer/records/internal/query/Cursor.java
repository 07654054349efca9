// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.model.FieldType;
import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended.
 *
 * @param value by which was sorted, null if the last row had none
 * @param id of the last row
 */
record Cursor(@Nullable Object value, UUID id) {
    private static final int LONGEST = 8_000;

    /** What a list is about, so that a cursor of another one is noticed. */
    static long hash(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(UTF_8));
                digest.update((byte) 0);
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it goes to the caller. */
    String write(long hash) {
        byte[] text = value == null ? new byte[0] : value.toString().getBytes(UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(25 + text.length)
                .putLong(hash)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put((byte) (value == null ? 0 : 1))
                .put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** As it came back. */
    static Cursor read(String given, long hash, FieldType type) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(given));
            if (given.length() > LONGEST || bytes.getLong() != hash) {
                throw foreign();
            }
            UUID id = new UUID(bytes.getLong(), bytes.getLong());
            boolean filled = bytes.get() == 1;
            String text = UTF_8.decode(bytes).toString();
            return new Cursor(filled ? value(text, type) : null, id);
        } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
            throw foreign();
        }
    }

    private static Object value(String text, FieldType type) {
        return switch (type) {
            case INTEGER, MONEY, DURATION -> Long.valueOf(text);
            case DECIMAL -> decimal(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> checked(LocalDate.parse(text));
            case DATE_TIME -> checked(Instant.parse(text));
            default -> text.replace("\0", "");
        };
    }

    private static BigDecimal decimal(String text) {
        BigDecimal number = new BigDecimal(text.length() > 60 ? "" : text);
        if (Math.abs(number.scale()) > 60) {
            throw foreign();
        }
        return number;
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw foreign();
        }
        return day;
    }

    private static Instant checked(Instant time) {
        checked(LocalDate.ofInstant(time, ZoneOffset.UTC));
        return time;
    }

    private static ProblemException foreign() {
        return CommonProblem.BAD_REQUEST.because("records.problem.cursor");
    }
}
