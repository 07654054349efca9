// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.PluginCalls.Origin;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** Asks Declarative Services for components of a bundle that threw when they came alive, which otherwise only the log would tell. */
@Component(service = ComponentFaults.class)
public final class FailedComponents implements ComponentFaults {
    private static final Pattern LINE = Pattern.compile("\\s*at (?:[^/(]*/)*([\\w.$]+)\\.[\\w$<>]+\\(([^)]*)\\)");

    private final ServiceComponentRuntime runtime;

    @Activate
    public FailedComponents(@Reference ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public Optional<Failure> of(Bundle bundle) {
        Collection<ComponentDescriptionDTO> components = runtime.getComponentDescriptionDTOs(bundle);
        return components.stream()
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .filter(configuration -> configuration.state == ComponentConfigurationDTO.FAILED_ACTIVATION)
                .findFirst()
                .map(configuration -> failure(configuration, Origin.of("", bundle)));
    }

    private static Failure failure(ComponentConfigurationDTO configuration, Origin origin) {
        String trace = configuration.failure == null ? "" : configuration.failure;
        String cause = trace.lines()
                .filter(line -> line.startsWith("Caused by: "))
                .reduce((first, last) -> last)
                .map(line -> line.substring("Caused by: ".length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
        String place = trace.lines()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .filter(line -> origin.owns().test(line.group(1)))
                .reduce((first, last) -> last)
                .map(line -> " (" + line.group(2) + ")")
                .orElse("");
        return new Failure(configuration.description.implementationClass, cause + place);
    }
}
