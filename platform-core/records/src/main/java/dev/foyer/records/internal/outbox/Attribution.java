// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Names the plugin whose code is at fault, for the log. */
public final class Attribution {
    private Attribution() {}

    /** Bundle, version and class of a plugin's service. */
    public static String of(Object service) {
        String type = service.getClass().getName();
        return Optional.ofNullable(FrameworkUtil.getBundle(service.getClass()))
                .map(Attribution::name)
                .map(bundle -> bundle + " (" + type + ")")
                .orElse(type);
    }

    private static String name(Bundle bundle) {
        return bundle.getSymbolicName() + " " + bundle.getVersion();
    }
}
