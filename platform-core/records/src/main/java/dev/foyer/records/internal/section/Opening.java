// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.Text;
import dev.foyer.records.model.SectionType;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.condition.Condition;

/**
 * The last step: the condition lets the plugin's components come alive, then the objects are there. In this order no record
 * is ever written without the rules of its section.
 */
class Opening {
    private final BundleContext context;
    private final SectionRegistry registry;
    private final ComponentFaults faults;

    Opening(BundleContext context, SectionRegistry registry, ComponentFaults faults) {
        this.context = context;
        this.registry = registry;
        this.faults = faults;
    }

    /** Opens a section; returns why it could not be opened. */
    Optional<Text> open(SectionPlugin plugin, SectionType section, int journey) {
        ServiceRegistration<Condition> condition = condition(section.code());
        Optional<Text> cause = blocked(plugin.descriptor().bundle(), section);
        if (cause.isPresent()) {
            condition.unregister();
            return cause;
        }
        boolean arrived = plugin.arrive(journey, () -> {
            registry.withdraw(section.code());
            condition.unregister();
        });
        if (!arrived) {
            registry.withdraw(section.code());
            condition.unregister();
        }
        return Optional.empty();
    }

    private Optional<Text> blocked(Bundle bundle, SectionType section) {
        Optional<Text> fault = faults.of(bundle)
                .map(failure -> Text.of(
                        "records.section.component",
                        failure.component(),
                        bundle.getSymbolicName() + " " + bundle.getVersion(),
                        failure.cause()));
        return fault.isPresent()
                ? fault
                : registry.publish(section, UiFiles.of(bundle, section))
                        .map(taken -> Text.of(Road.TAKEN, taken.code(), taken.section()));
    }

    private ServiceRegistration<Condition> condition(String code) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(Condition.CONDITION_ID, "foyer.section");
        properties.put("foyer.section", code);
        return context.registerService(Condition.class, Condition.INSTANCE, properties);
    }
}
