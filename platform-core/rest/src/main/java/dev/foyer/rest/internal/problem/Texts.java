// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.plugin.Text;
import dev.foyer.records.Translations;
import dev.foyer.rest.internal.caller.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Texts in the caller's language; our own ones even before and after the translations of all bundles are there. */
@Component(service = Texts.class)
public final class Texts {
    private final Map<Locale, Map<String, String>> own;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Translations translations;

    /** Reads our own texts. */
    @Activate
    public Texts() {
        this.own = Languages.SPOKEN.stream().collect(Collectors.toMap(language -> language, Texts::read));
    }

    /** A text in a language. */
    public String render(Text text, Locale locale) {
        Translations all = translations;
        return all != null ? all.render(text, locale) : alone(text, locale);
    }

    private String alone(Text text, Locale locale) {
        Map<String, String> texts = own.getOrDefault(
                Locale.forLanguageTag(locale.getLanguage()), own.getOrDefault(Locale.ENGLISH, Map.of()));
        Object[] values = text.arguments().stream()
                .map(value -> value instanceof Text inner ? alone(inner, locale) : value)
                .toArray();
        return new MessageFormat(texts.getOrDefault(text.key(), text.key()), locale).format(values);
    }

    private static Map<String, String> read(Locale language) {
        String path = "/OSGI-INF/foyer/i18n/" + language.getLanguage() + ".json";
        try (InputStream stream = Texts.class.getResourceAsStream(path)) {
            return stream == null ? Map.of() : new ObjectMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
