// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/**
 * What a portal asks of the code of a plugin before it takes its archive: nothing of it runs before its section is there. So a test
 * says it, and not only the upload.
 */
final class Waiting {
    private static final String CONDITION = "osgi.ds.satisfying.condition.target";

    private Waiting() {}

    /**
     * Goes through a plugin that has been started.
     *
     * @throws IllegalStateException if a portal would refuse it
     */
    static void require(ServiceComponentRuntime components, Bundle plugin, String section) {
        fault(components, plugin, "(foyer.section=" + section + ")").ifPresent(fault -> {
            throw new IllegalStateException("A portal would refuse " + plugin.getSymbolicName() + ": " + fault);
        });
    }

    private static Optional<String> fault(ServiceComponentRuntime components, Bundle plugin, String condition) {
        String activator = plugin.getHeaders().get(Constants.BUNDLE_ACTIVATOR);
        if (activator != null) {
            return Optional.of("it has a bundle activator, " + activator + ", which waits for no section.");
        }
        return components.getComponentDescriptionDTOs(plugin).stream()
                .filter(component -> !condition.equals(component.properties.get(CONDITION)))
                .findFirst()
                .map(component -> unmarked(component, condition));
    }

    private static String unmarked(ComponentDescriptionDTO component, String condition) {
        return "the component " + component.name
                + " does not wait for its section; its class lacks @SatisfyingConditionTarget(\"" + condition + "\").";
    }
}
