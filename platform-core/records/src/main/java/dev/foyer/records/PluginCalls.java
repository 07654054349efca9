// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * The one door to code of plugins (spec P-6): what takes too long there is ended, and what goes wrong is reported as the
 * plugin's fault, with version, file and line.
 */
@ProviderType
public interface PluginCalls {
    /** Member of problems with the file and line of the plugin; for administrators only. */
    String LOCATION = "location";

    /**
     * Calls code of a plugin.
     *
     * @throws dev.foyer.plugin.ProblemException as the plugin reports it; 503 when it took too long, 500 for anything else
     *     it throws, both with the members {@code plugin} and {@code location}
     */
    <T> T call(Origin origin, CallKind kind, Supplier<T> code);

    /**
     * The same for callers who deal with failures themselves: what the plugin throws is passed on as it is.
     *
     * @throws dev.foyer.plugin.ProblemException 503 when it took too long
     */
    <T> T watch(Origin origin, CallKind kind, Supplier<T> code);

    /**
     * Whose code it is.
     *
     * @param section code of the section; empty for the platform itself
     * @param plugin symbolic name and version of the bundle
     * @param owns whether a class of this name lies in the bundle
     */
    record Origin(String section, String plugin, Predicate<String> owns) {
        /** The origin of what lies in a bundle. */
        public static Origin of(String section, Bundle bundle) {
            String plugin = bundle.getSymbolicName() + " " + bundle.getVersion();
            return new Origin(section, plugin, type -> lies(type, bundle));
        }

        private static boolean lies(String type, Bundle bundle) {
            return bundle.getState() != Bundle.UNINSTALLED
                    && bundle.getEntry(type.replace('.', '/') + ".class") != null;
        }
    }
}
