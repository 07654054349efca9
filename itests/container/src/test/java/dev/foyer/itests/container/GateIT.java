// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.container;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import dev.foyer.licensing.Licensing;
import dev.foyer.records.Sections;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.ops4j.pax.exam.util.Filter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** The features install, and the licence decides which plugins have living components. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class GateIT {
    private static final int START = 180_000;
    private static final int LIVING = ComponentConfigurationDTO.SATISFIED | ComponentConfigurationDTO.ACTIVE;

    /** Resolved and no more: started, they would make each start of the portal slower, and nobody needs what they do then. */
    private static final List<String> NEVER_STARTED = List.of("org.liquibase.core");

    @Inject
    private BundleContext context;

    // The services come once the new database is made, which takes its time on a busy machine.
    @Inject
    @Filter(timeout = START)
    private Sections sections;

    @Inject
    @Filter(timeout = START)
    private Licensing licensing;

    @Inject
    private ServiceComponentRuntime components;

    @Configuration
    public Option[] configure() {
        return Container.options();
    }

    @Before
    public void everySectionIsLicensed() throws IOException {
        Path home = Path.of(context.getProperty("foyer.home"));
        licensing.install(Files.readString(home.resolve("licences/all.jws")).strip());
        await("cases is active", () -> state("cases") == Sections.State.ACTIVE);
        await("knowledge is active", () -> state("knowledge") == Sections.State.ACTIVE);
    }

    @Test
    public void everyBundleIsActive() {
        List<String> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE)
                .map(Bundle::getSymbolicName)
                .filter(name -> !name.startsWith("dev.foyer.postgres"))
                .sorted()
                .toList();
        assertEquals(NEVER_STARTED, idle);
    }

    @Test
    public void everyComponentIsSatisfiedOnceEverySectionIsThere() {
        await("no section is on its way", () -> sections.pending().isEmpty());
        await("every component is satisfied", () -> waiting().isEmpty());
        assertEquals(List.of(), waiting());
    }

    private List<String> waiting() {
        return components.getComponentDescriptionDTOs(bundles("dev.foyer.")).stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream())
                .filter(configuration -> (configuration.state & LIVING) == 0)
                .map(configuration -> configuration.description.name)
                .toList();
    }

    @Test
    public void withoutLicenceAPluginHasNoLivingComponent() {
        assertTrue(living("dev.foyer.cases") > 0);

        licensing.remove();

        await("cases is refused", () -> state("cases") == Sections.State.REFUSED);
        await("its components are gone", () -> living("dev.foyer.cases") == 0);
        assertFalse(sections.object("case").isPresent());
    }

    @Test
    public void aNewLicenceBringsTheComponentsBack() throws IOException {
        licensing.remove();
        await("cases is refused", () -> state("cases") == Sections.State.REFUSED);

        everySectionIsLicensed();

        await("its components live", () -> living("dev.foyer.cases") > 0);
        assertTrue(sections.object("case").isPresent());
    }

    private Sections.State state(String code) {
        return sections.plugins().stream()
                .filter(plugin -> plugin.code().equals(code))
                .map(Sections.Plugin::state)
                .findFirst()
                .orElse(Sections.State.AVAILABLE);
    }

    private long living(String bundle) {
        return components.getComponentDescriptionDTOs(bundles(bundle)).stream()
                .map(components::getComponentConfigurationDTOs)
                .flatMap(Collection::stream)
                .filter(configuration -> (configuration.state & LIVING) != 0)
                .count();
    }

    private Bundle[] bundles(String prefix) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getSymbolicName().startsWith(prefix))
                .toArray(Bundle[]::new);
    }

    private static void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertTrue("Not in time: " + what, System.nanoTime() < deadline);
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }
}
