// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.database.Notices;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Grants;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.condition.Condition;

/** A running framework with section plugins, whose licence, database and switches are in the hands of the test. */
final class Stage implements AutoCloseable {
    final Set<String> licensed = ConcurrentHashMap.newKeySet();
    final List<String> released = new CopyOnWriteArrayList<>();
    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<String> prepared = new CopyOnWriteArrayList<>();
    final Set<String> off = new TreeSet<>();
    volatile Consumer<SectionType> preparation = section -> {};
    volatile Optional<ComponentFaults.Failure> failure = Optional.empty();
    volatile Consumer<String> asked = section -> {};

    final SectionRegistry registry = new SectionRegistry();
    final PluginList plugins;
    final Sections sections;
    private final Framework framework;
    private final List<Consumer<String>> hearers = new CopyOnWriteArrayList<>();

    Stage(Path folder, Duration longestStep) throws BundleException {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .iterator()
                .next()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.toString(),
                        Constants.FRAMEWORK_STORAGE_CLEAN,
                        "onFirstInit"));
        framework.start();
        BundleContext context = framework.getBundleContext();
        Switches switches = new Switches(states(), new Noticeboard());
        Licensing licensing = new StageLicensing(this);
        Preparation preparing = (section, bundle, step) -> {
            step.accept("tables");
            preparation.accept(section);
            prepared.add(section.code());
        };
        Opening opening = new Opening(context, registry, bundle -> failure);
        plugins = new PluginList(
                context, registry, switches, licensing, new Road(licensing, preparing, registry, opening));
        switches.listen(changed -> plugins.review());
        plugins.start(longestStep);
        sections = new SectionService(registry, switches, new NoGrants(), plugins);
    }

    /** Holds up what extends bundles, such as Declarative Services, when one has started. */
    void holdUpExtenders(CountDownLatch release) {
        SynchronousBundleListener extender = event -> {
            if (event.getType() == BundleEvent.STARTED) {
                awaitQuietly(release);
            }
        };
        framework.getBundleContext().addBundleListener(extender);
    }

    /** A bundle with a section of one object, on its way. */
    Bundle started(String section, String object) throws IOException, BundleException {
        Bundle bundle = install(section, SectionJars.yaml(section, object));
        bundle.start();
        return bundle;
    }

    /** Holds up who calls it, until somebody opens the latch. */
    static void awaitQuietly(CountDownLatch latch) {
        boolean interrupted = true;
        while (interrupted) {
            try {
                latch.await();
                interrupted = false;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    private StateMapper states() {
        return new StateMapper() {
            @Override
            public List<String> disabled() {
                return List.copyOf(off);
            }

            @Override
            public int set(String section, boolean enabled) {
                return (enabled ? off.remove(section) : off.add(section)) ? 1 : 0;
            }
        };
    }

    /** A bundle with a section and further files beside its descriptor, on its way. */
    Bundle started(String section, String yaml, Map<String, String> files) throws IOException, BundleException {
        Bundle bundle =
                framework.getBundleContext().installBundle("test:" + section, SectionJars.jar(section, yaml, files));
        bundle.start();
        return bundle;
    }

    /** Installs a bundle with a descriptor of this name. */
    Bundle install(String section, String yaml) throws IOException, BundleException {
        return framework
                .getBundleContext()
                .installBundle("test:" + section + yaml.hashCode(), SectionJars.jar(section, yaml));
    }

    /** Installs a bundle with one more header. */
    Bundle install(String section, String yaml, String header, String value) throws IOException, BundleException {
        String place = "test:" + section + yaml.hashCode() + value;
        return framework
                .getBundleContext()
                .installBundle(place, SectionJars.jar(section, yaml, Map.of(), Map.of(header, value)));
    }

    Sections.Plugin plugin(String code) {
        return sections.plugins().stream()
                .filter(plugin -> plugin.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    void awaitState(String code, Sections.State state) {
        Await.until(() ->
                sections.plugins().stream().anyMatch(plugin -> plugin.code().equals(code) && plugin.state() == state));
    }

    /** Codes of sections whose components may live. */
    List<String> conditions() {
        try {
            List<String> codes = new ArrayList<>();
            framework
                    .getBundleContext()
                    .getServiceReferences(Condition.class, "(osgi.condition.id=foyer.section)")
                    .forEach(reference -> codes.add(String.valueOf(reference.getProperty("foyer.section"))));
            return codes;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        plugins.close();
        framework.stop();
        framework.waitForStop(10_000);
    }

    private final class Noticeboard implements Notices {
        @Override
        public void send(String channel, String payload) {
            notices.add(payload);
            hearers.forEach(hearer -> hearer.accept(payload));
        }

        @Override
        public AutoCloseable listen(String channel, Consumer<String> listener) {
            hearers.add(listener);
            return () -> hearers.remove(listener);
        }
    }

    private static final class NoGrants implements Grants {
        @Override
        public Grant grant(Viewer viewer, ObjectType type) {
            return Grant.NOTHING;
        }

        @Override
        public void seed(SectionType section) {}
    }
}
