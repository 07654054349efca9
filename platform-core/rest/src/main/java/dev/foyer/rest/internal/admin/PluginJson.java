// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.plugin.Text;
import dev.foyer.records.Sections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A section plugin on the wire. */
public record PluginJson(
        String code,
        String title,
        String icon,
        String state,
        @Nullable String rule,
        @Nullable String reason,
        @Nullable String step,
        String version,
        String bundle,
        boolean base,
        List<String> objects) {

    static PluginJson from(Sections.Plugin plugin, Function<Text, String> texts) {
        return new PluginJson(
                plugin.code(),
                texts.apply(plugin.title()),
                plugin.icon(),
                plugin.state().name(),
                plugin.rule().orElse(null),
                plugin.reason().map(texts).orElse(null),
                plugin.step().orElse(null),
                plugin.version(),
                plugin.bundle(),
                plugin.base(),
                plugin.objects());
    }
}
