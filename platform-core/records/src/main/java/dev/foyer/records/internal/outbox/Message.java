// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordEvent.Kind;
import dev.foyer.records.internal.owner.Ownership;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Happenings as the payload of notices: one per line, as many as fit, those of one record gathered. */
public final class Message {
    // PostgreSQL takes less than 8,000 bytes.
    private static final int LIMIT = 7_800;
    private static final int LONGEST_FIELDS = 2_000;
    private static final String TAB = "\t";

    private Message() {}

    /** The payloads for a batch; almost always one. */
    static List<String> pack(List<EventRow> rows) {
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (Happening happening : gathered(rows)) {
            String line = line(happening);
            if (message.length() + line.length() + 1 > LIMIT) {
                messages.add(message.toString());
                message.setLength(0);
            }
            message.append(message.length() == 0 ? "" : "\n").append(line);
        }
        if (message.length() > 0) {
            messages.add(message.toString());
        }
        return messages;
    }

    /** What a payload says. */
    public static List<Happening> unpack(String payload) {
        return payload.lines().map(Message::happening).toList();
    }

    private static Iterable<Happening> gathered(List<EventRow> rows) {
        Map<String, Happening> gathered = new LinkedHashMap<>();
        for (EventRow row : rows) {
            Happening happening = Happening.of(row);
            String key = happening.aboutRecord()
                    ? happening.object() + happening.record()
                    : row.eventId().toString();
            gathered.merge(key, happening, Happening::then);
        }
        return gathered.values();
    }

    private static String line(Happening one) {
        String fields = String.join(",", one.fields());
        return String.join(
                TAB,
                one.kind().name(),
                one.object(),
                text(one.record()),
                String.valueOf(one.version()),
                // Too many to name: as if none was named, everything may have changed.
                fields.length() > LONGEST_FIELDS ? "" : fields,
                text(one.item()),
                one.internal() ? "i" : "",
                owner(one.owner()),
                owner(one.was()),
                one.past() == null ? "" : one.past());
    }

    private static String owner(Ownership owner) {
        return text(owner.account()) + "," + text(owner.contact()) + "," + text(owner.creator()) + ","
                + (owner.shared() ? "s" : "");
    }

    private static Happening happening(String line) {
        String[] parts = line.split(TAB, -1);
        return new Happening(
                Kind.valueOf(parts[0]),
                parts[1],
                required(parts[2]),
                Long.parseLong(parts[3]),
                parts[4].isEmpty() ? List.of() : List.of(parts[4].split(",", -1)),
                uuid(parts[5]),
                !parts[6].isEmpty(),
                owner(parts[7]),
                owner(parts[8]),
                parts.length > 9 && !parts[9].isEmpty() ? parts[9] : null);
    }

    private static Ownership owner(String text) {
        String[] parts = text.split(",", -1);
        return new Ownership(uuid(parts[0]), uuid(parts[1]), uuid(parts[2]), !parts[3].isEmpty());
    }

    private static String text(@Nullable UUID id) {
        if (id == null) {
            return "";
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static @Nullable UUID uuid(String text) {
        return text.isEmpty() ? null : required(text);
    }

    private static UUID required(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
