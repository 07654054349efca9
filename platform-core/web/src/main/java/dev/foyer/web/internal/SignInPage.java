// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import dev.foyer.directory.DemoUsers;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.records.Translations;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Draws the pages of people who have not signed in, which work without scripts. */
@Component(service = SignInPage.class)
public final class SignInPage {
    static final String BRAND = "Foyer";

    private final Ui ui;
    private final Translations translations;
    private final DemoUsers demo;

    /** The pages with their words. */
    @Activate
    public SignInPage(@Reference Ui ui, @Reference Translations translations, @Reference DemoUsers demo) {
        this.ui = ui;
        this.translations = translations;
        this.demo = demo;
    }

    /** The page of a name with its values, and what is to be said on it. */
    void show(HttpServletResponse response, String name, Locale locale, Map<String, String> values, Optional<Text> say)
            throws IOException {
        show(response, HttpServletResponse.SC_OK, name, locale, values, say);
    }

    /** The page again with what went wrong. */
    void showAgain(
            HttpServletResponse response, String name, Locale locale, Map<String, String> values, ProblemException why)
            throws IOException {
        if (why.extensions().get("retryAfter") instanceof Number seconds) {
            response.setHeader("Retry-After", seconds.toString());
        }
        Text reason = why.violations().isEmpty()
                ? why.detail()
                : why.violations().get(0).detail();
        show(response, why.type().status(), name, locale, values, Optional.of(reason));
    }

    private void show(
            HttpServletResponse response,
            int status,
            String name,
            Locale locale,
            Map<String, String> given,
            Optional<Text> say)
            throws IOException {
        Map<String, Object> values = new HashMap<>(given);
        values.put("brand", BRAND);
        values.put("message", say.map(text -> translations.render(text, locale)).orElse(""));
        values.put("demo", demo.demo() ? "true" : "");
        values.put("users", users(locale));
        response.setHeader("Content-Language", locale.toLanguageTag());
        Plain.page(response, status, Template.fill(ui.page(name, locale).orElse(BuiltInPages.page(name)), values));
    }

    private List<Map<String, String>> users(Locale locale) {
        return demo.list().stream()
                .map(user -> Map.of(
                        "login", user.login(),
                        "name", user.name(),
                        "role", translations.render(Text.of(user.role()), locale),
                        "password", user.password()))
                .toList();
    }
}
