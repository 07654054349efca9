// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment;

import dev.foyer.plugin.Text;
import dev.foyer.records.Sections.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section plugin as console, interface and administration page show it (spec P-2).
 *
 * @param titles by language, of a plugin whose texts are not loaded
 * @param rule and reason: why it is refused, or the cause of the failure
 * @param step what activation is doing
 * @param base whether it is one of the base sections
 * @param origin {@code feature} or {@code archive}; {@code bundle} for what was installed by hand
 * @param signer of the archive that it comes from
 * @param needs what it says it needs of the portal
 * @param newest version that could be installed in its place, of the archives kept and of the installation
 * @param before version that a roll-back would bring
 * @param job the last operation, without its log
 */
public record PluginInfo(
        String code,
        Text title,
        Map<String, String> titles,
        String icon,
        State state,
        Optional<String> rule,
        Optional<Text> reason,
        Optional<String> step,
        String version,
        String bundle,
        boolean base,
        List<String> objects,
        String origin,
        Optional<Signer> signer,
        List<String> needs,
        Optional<String> newest,
        Optional<String> before,
        Optional<Job> job) {}
