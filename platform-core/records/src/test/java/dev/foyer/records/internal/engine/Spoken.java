// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.plugin.Text;
import dev.foyer.records.Translations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The texts of the bundle in both languages, and names of the trial section. */
final class Spoken implements Translations {
    private final Map<String, String> english = texts("en");
    private final Map<String, String> german = texts("de");

    Spoken() {
        english.putAll(Map.of(
                "ticket.plural", "Tickets",
                "ticket.field.subject", "Subject",
                "ticket.field.hours", "Hours",
                "ticket.field.channel.option.mail", "By e-mail"));
        german.putAll(Map.of(
                "ticket.plural", "Vorgänge",
                "ticket.field.subject", "Betreff",
                "ticket.field.hours", "Stunden",
                "ticket.field.channel.option.mail", "Per E-Mail"));
    }

    @Override
    public String render(Text text, Locale locale) {
        return new MessageFormat(find(text.key(), locale).orElse(text.key()), locale)
                .format(text.arguments().toArray());
    }

    @Override
    public Optional<String> find(String key, Locale locale) {
        Map<String, String> texts = locale.getLanguage().equals("de") ? german : english;
        return Optional.ofNullable(texts.getOrDefault(key, english.get(key)));
    }

    private static Map<String, String> texts(String language) {
        String path = "/OSGI-INF/foyer/i18n/" + language + ".json";
        try (InputStream file = Spoken.class.getResourceAsStream(path)) {
            return new HashMap<>(new ObjectMapper().readValue(file, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
