// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.Reference;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How records of an object are shown, such as <code>{number} {subject}</code>. */
public final class DisplayPattern {
    private static final Pattern FIELD = Pattern.compile("\\{([A-Za-z0-9]+)}");
    private static final Map<String, DisplayPattern> KNOWN = new ConcurrentHashMap<>();

    private final List<String> fields = new ArrayList<>();
    private final List<String> between = new ArrayList<>();

    private DisplayPattern(String pattern) {
        Matcher matcher = FIELD.matcher(pattern);
        int end = 0;
        while (matcher.find()) {
            between.add(pattern.substring(end, matcher.start()));
            fields.add(matcher.group(1));
            end = matcher.end();
        }
        between.add(pattern.substring(end));
    }

    /** The pattern of an object. */
    public static DisplayPattern of(ObjectType type) {
        return KNOWN.computeIfAbsent(type.display(), DisplayPattern::new);
    }

    /** Codes of the fields in it. */
    public List<String> fields() {
        return List.copyOf(fields);
    }

    /** The pattern filled; what is empty leaves no gap. */
    public String fill(Function<String, @Nullable Object> values) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < fields.size(); place++) {
            text.append(between.get(place)).append(shown(values.apply(fields.get(place))));
        }
        String filled = text.append(between.get(fields.size())).toString().strip();
        return filled.isEmpty() ? "…" : filled;
    }

    /** A value as plain text. */
    public static String shown(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Reference reference) {
            return reference.display();
        }
        if (value instanceof List<?> all) {
            return all.stream().map(DisplayPattern::shown).collect(Collectors.joining(", "));
        }
        if (value instanceof Money money) {
            return money.amount().toPlainString() + " " + money.currency();
        }
        return value.toString();
    }
}
