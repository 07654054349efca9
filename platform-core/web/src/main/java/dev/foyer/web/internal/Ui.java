// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** What the build of the UI put into this bundle, below {@code ui/}. */
@Component(service = Ui.class)
public final class Ui {
    private static final Pattern POLICY = Pattern.compile("\"policy\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern NAME = Pattern.compile("[\\w.-]+(/[\\w.-]+)?");
    private static final String STRICTEST = "default-src 'none'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Function<String, Optional<URL>> files;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final String policy;

    /** The UI of this bundle. */
    @Activate
    public Ui() {
        this(name -> Optional.ofNullable(Ui.class.getResource("/ui/" + name)));
    }

    Ui(Function<String, Optional<URL>> files) {
        this.files = files;
        this.policy = text("csp.json").flatMap(Ui::policy).orElse(STRICTEST);
    }

    /** The security policy of every page. */
    String policy() {
        return policy;
    }

    /** A page in a language, in English if it does not speak it. */
    Optional<String> page(String name, Locale locale) {
        String key = name + "." + locale.getLanguage() + ".html";
        String known = pages.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> found = text(key).or(() -> text(name + ".en.html"));
        found.ifPresent(page -> pages.put(key, page));
        return found;
    }

    /** A file by its name below {@code ui/}, such as {@code assets/shell-1a2b.js}. */
    Optional<URL> file(String name) {
        boolean proper = NAME.matcher(name).matches() && !name.contains("..") && !name.endsWith(".html");
        return proper ? files.apply(name) : Optional.empty();
    }

    private Optional<String> text(String name) {
        return files.apply(name).map(Ui::read);
    }

    private static String read(URL file) {
        try (InputStream stream = file.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> policy(String json) {
        Matcher policy = POLICY.matcher(json);
        return policy.find() ? Optional.of(policy.group(1)) : Optional.empty();
    }
}
