// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.PluginInfo;
import dev.foyer.deployment.Signer;
import java.util.List;
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
        List<String> objects,
        String origin,
        @Nullable Signer signer,
        List<String> needs,
        @Nullable String newest,
        @Nullable String before,
        @Nullable JobJson job) {

    static PluginJson from(PluginInfo plugin, Words words) {
        return new PluginJson(
                plugin.code(),
                words.title(plugin.code(), plugin.title(), plugin.titles()),
                plugin.icon(),
                plugin.state().name(),
                plugin.rule().orElse(null),
                plugin.reason().map(words::render).orElse(null),
                plugin.step().orElse(null),
                plugin.version(),
                plugin.bundle(),
                plugin.base(),
                plugin.objects(),
                plugin.origin(),
                plugin.signer().orElse(null),
                plugin.needs(),
                plugin.newest().orElse(null),
                plugin.before().orElse(null),
                plugin.job().map(job -> JobJson.from(job, words)).orElse(null));
    }
}
