// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.tool;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.ParseException;
import java.util.Locale;
import java.util.Map;

/** The English texts of this bundle, outside the portal. */
final class Messages {
    private static final String FILE = "/OSGI-INF/foyer/i18n/en.json";

    private Messages() {}

    static String of(ProblemException problem) {
        Text text = problem.detail();
        String pattern = String.valueOf(texts().getOrDefault(text.key(), text.key()));
        return new MessageFormat(pattern, Locale.ROOT).format(text.arguments().toArray());
    }

    private static Map<String, Object> texts() {
        try (InputStream in = Messages.class.getResourceAsStream(FILE)) {
            return in == null ? Map.of() : JSONObjectUtils.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | ParseException unreadable) {
            return Map.of();
        }
    }
}
