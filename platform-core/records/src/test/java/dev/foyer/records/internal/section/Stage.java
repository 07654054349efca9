// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foyer.database.Notices;
import dev.foyer.licensing.Decision;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licensing;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.access.Grants;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
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
        Licensing licensing = new FakeLicensing();
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

    /** A bundle with a section of one object, on its way. */
    Bundle started(String section, String object) throws IOException, BundleException {
        Bundle bundle = install(section, yaml(section, object));
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

    static String yaml(String section, String object) {
        return "foyer: 1\nsection: " + section + "\nobjects:\n  " + object
                + ":\n    fields: { title: { type: text } }\n";
    }

    /** Installs a bundle with a descriptor of this name. */
    Bundle install(String section, String yaml) throws IOException, BundleException {
        return framework.getBundleContext().installBundle("test:" + section + yaml.hashCode(), jar(section, yaml));
    }

    static InputStream jar(String section, String yaml) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, "test." + section + "." + Math.abs(yaml.hashCode()));
        main.putValue(Constants.BUNDLE_VERSION, "1.2.3");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.putNextEntry(new ZipEntry("OSGI-INF/foyer/"));
            jar.putNextEntry(new ZipEntry("OSGI-INF/foyer/" + section + ".section.yaml"));
            jar.write(yaml.getBytes(UTF_8));
            jar.closeEntry();
        }
        return new ByteArrayInputStream(bytes.toByteArray());
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

    private final class FakeLicensing implements Licensing {
        @Override
        public Optional<Licence> inForce() {
            return Optional.empty();
        }

        @Override
        public Optional<Installed> installed() {
            return Optional.empty();
        }

        @Override
        public Decision decide(String section) {
            asked.accept(section);
            return new Decision(licensed.contains(section), "L-3", Text.of("test.reason"));
        }

        @Override
        public void release(String section) {
            released.add(section);
        }

        @Override
        public Set<Operation> allowed(String section, Viewer viewer) {
            return Set.of();
        }

        @Override
        public Installed install(String jws, Optional<UUID> by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean remove(Optional<UUID> by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Row> matrix() {
            return List.of(new Row("alpha", Map.of()));
        }

        @Override
        public Map<String, Long> limits() {
            return Map.of();
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
