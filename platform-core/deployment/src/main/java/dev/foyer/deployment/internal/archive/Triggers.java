// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.archive;

import static dev.foyer.deployment.internal.DeploymentProblem.BAD_MANIFEST;
import static dev.foyer.deployment.internal.DeploymentProblem.UNGATED;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.Version;

/** What makes the framework or another bundle run the code of a bundle as soon as it is there, whether its section may or not. */
final class Triggers {
    /** Karaf makes commands of the classes of such a bundle. */
    private static final String COMMANDS = "Karaf-Commands";

    private static final String EXTENDER = "osgi.extender";
    /** It puts the configurations in force that a bundle brings, also those of others. */
    private static final Map<String, Object> CONFIGURATOR =
            Map.of(EXTENDER, "osgi.configurator", "version", new Version(1, 0, 0));
    /** Jersey looks for such providers in every bundle; the framework takes further requirements from such a manifest. */
    private static final Pattern ENTRIES = Pattern.compile(
            "META-INF/services/(org\\.glassfish|jakarta\\.ws\\.rs)\\..*|META-INF/versions/.*/MANIFEST\\.MF");

    private Triggers() {}

    /** Refuses a manifest that has one. */
    static void check(Attributes main, List<Clause> requires) {
        for (String header : List.of(Constants.BUNDLE_ACTIVATOR, COMMANDS)) {
            String value = main.getValue(header);
            if (value != null) {
                throw UNGATED.because("deployment.plugin.trigger", header + ": " + EntryNames.shown(value.strip()));
            }
        }
        requires.stream()
                .filter(clause -> clause.paths().contains(EXTENDER))
                .map(clause -> clause.directives().getOrDefault(Constants.FILTER_DIRECTIVE, ""))
                .filter(Triggers::configures)
                .forEach(filter -> {
                    throw UNGATED.because(
                            "deployment.plugin.trigger", "Require-Capability: " + EntryNames.shown(filter));
                });
    }

    /** Refuses an archive with an entry that is one. */
    static void check(Collection<String> entries) {
        entries.stream().filter(name -> ENTRIES.matcher(name).matches()).forEach(name -> {
            String shown = EntryNames.shown(name);
            throw UNGATED.because("deployment.plugin.trigger", shown).with("entry", shown);
        });
    }

    private static boolean configures(String filter) {
        try {
            return filter.isEmpty() || FrameworkUtil.createFilter(filter).matches(CONFIGURATOR);
        } catch (InvalidSyntaxException e) {
            throw BAD_MANIFEST.because("deployment.manifest.filter", EntryNames.shown(filter));
        }
    }
}
