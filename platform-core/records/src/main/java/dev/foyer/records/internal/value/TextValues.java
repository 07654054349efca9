// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.value;

import dev.foyer.records.model.FieldType;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text-like values: cleaned of what must not be stored, and checked. */
final class TextValues {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+\\.[^@\\s,;<>\".]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.\\-]{3,50}( ?[a-zA-Z.]{1,5} ?[0-9]{1,8})?");
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u0085\u2028\u2029]");
    private static final Pattern BREAKS = Pattern.compile("[\\n\\t]+");
    private static final Pattern FORBIDDEN = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\t]]|[\\ud800-\\udfff](?<![\\ud800-\\udbff][\\udc00-\\udfff])(?![\\udc00-\\udfff])");
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private TextValues() {}

    /** The text as it is stored; blank text is empty. */
    static String read(ValueSpec spec, String given) {
        String text = clean(spec.type(), given);
        if (text.isEmpty()) {
            return text;
        }
        int most = spec.max().orElse(limit(spec.type()));
        if (text.codePointCount(0, text.length()) > most) {
            throw new InvalidValueException("max", "records.invalid.max", most);
        }
        check(spec, text);
        return text;
    }

    private static String clean(FieldType type, String given) {
        String text =
                FORBIDDEN.matcher(LINE_ENDS.matcher(given).replaceAll("\n")).replaceAll("");
        return switch (type) {
            case LONG_TEXT -> text.strip();
            case RICH_TEXT -> RichText.clean(text.strip());
            case EMAIL -> text.strip().toLowerCase(Locale.ROOT);
            default -> BREAKS.matcher(text.strip()).replaceAll(" ");
        };
    }

    private static void check(ValueSpec spec, String text) {
        boolean right =
                switch (spec.type()) {
                    case EMAIL -> EMAIL.matcher(text).matches();
                    case PHONE -> PHONE.matcher(text).matches();
                    case URL -> isUrl(text);
                    case CHOICE -> spec.options().contains(text);
                    default -> true;
                };
        if (!right) {
            throw spec.type() == FieldType.CHOICE
                    ? new InvalidValueException("option", "records.invalid.option", String.join(", ", spec.options()))
                    : new InvalidValueException(
                            "format", "records.invalid." + spec.type().code());
        }
    }

    private static boolean isUrl(String text) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && SCHEMES.contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int limit(FieldType type) {
        return switch (type) {
            case LONG_TEXT -> 100_000;
            case RICH_TEXT -> 1_000_000;
            case EMAIL -> 254;
            case PHONE -> 50;
            default -> 2_000;
        };
    }
}
