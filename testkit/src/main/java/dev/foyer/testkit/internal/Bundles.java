// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit.internal;

import static java.util.stream.Collectors.toSet;

import dev.foyer.database.test.TestDatabase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;

/** An OSGi framework in this process and the bundles in it. */
final class Bundles implements AutoCloseable {
    /** Liquibase asks for them and finds its parts without, by the loader that is set for it. */
    private static final String SERVICE_LOADERS =
            "osgi.extender;osgi.extender=osgi.serviceloader.processor;version:Version=1.0,"
                    + "osgi.extender;osgi.extender=osgi.serviceloader.registrar;version:Version=1.0";

    private static final String RECORDS = "dev.foyer.records";
    private static final String CLOCKWORK = "dev.foyer.records.internal.task.TaskRunner";

    private final Framework framework;
    private final List<BundleFile> plugins;
    private final Deque<Bundle> started = new ArrayDeque<>();

    private Bundles(Framework framework, List<BundleFile> plugins) {
        this.framework = framework;
        this.plugins = plugins;
    }

    static Bundles start(ClassPath path, Place place, TestDatabase database) {
        Bundles bundles =
                new Bundles(new FrameworkFactory().newFramework(settings(path, place, database)), path.plugins());
        try {
            bundles.start(path);
            return bundles;
        } catch (BundleException e) {
            bundles.close();
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Codes of the sections of the plugins. */
    List<String> sections() {
        return plugins.stream().flatMap(plugin -> plugin.sections().stream()).toList();
    }

    /**
     * Looks whether the code of plugins waits for their sections.
     *
     * @throws IllegalStateException if one does not
     */
    void requireWaiting() {
        ServiceComponentRuntime components = service(ServiceComponentRuntime.class, Duration.ofSeconds(20));
        for (BundleFile plugin : plugins) {
            started.stream()
                    .filter(bundle -> bundle.getSymbolicName().equals(plugin.symbolicName()))
                    .forEach(bundle -> plugin.sections().forEach(code -> Waiting.require(components, bundle, code)));
        }
    }

    <S> S service(Class<S> type, Duration patience) {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(framework.getBundleContext(), type, null);
        tracker.open();
        try {
            S service = tracker.waitForService(patience.toMillis());
            if (service == null) {
                throw new IllegalStateException(type.getName() + " is not there after " + patience.toSeconds() + " s");
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            tracker.close();
        }
    }

    <S> List<S> services(Class<S> type) {
        try {
            return framework.getBundleContext().getServiceReferences(type, null).stream()
                    .sorted(Comparator.<ServiceReference<S>>naturalOrder().reversed())
                    .map(framework.getBundleContext()::getService)
                    .toList();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            // One after the other, so that each finds what it needs for its end.
            while (!started.isEmpty()) {
                started.pop().stop();
            }
            framework.stop();
            framework.waitForStop(20_000);
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> settings(ClassPath path, Place place, TestDatabase database) {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                Constants.FRAMEWORK_STORAGE, place.root().resolve("bundles").toString());
        settings.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        settings.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, Platform.shared(path));
        settings.put(Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA, SERVICE_LOADERS);
        settings.put("foyer.data", place.data().toString());
        // Records of a demonstration would be in the way of those that a test makes.
        settings.put("foyer.demo", "false");
        settings.put("foyer.database.url", database.jdbcUrl());
        settings.put("foyer.database.user", database.user());
        settings.put("foyer.database.password", database.password());
        return settings;
    }

    private void start(ClassPath path) throws BundleException {
        framework.init();
        Map<String, Bundle> installed = new HashMap<>();
        for (BundleFile file : Platform.installed(path, ofFramework()).toList()) {
            installed.put(file.symbolicName(), framework.getBundleContext().installBundle(file.location()));
        }
        framework.start();
        List<String> names = new ArrayList<>(Platform.STARTED);
        path.plugins().forEach(plugin -> names.add(plugin.symbolicName()));
        for (String name : names) {
            Bundle bundle =
                    Objects.requireNonNull(installed.get(path.named(name).symbolicName()), name);
            bundle.start();
            started.push(bundle);
            if (name.equals(RECORDS)) {
                stopClockwork(bundle);
            }
        }
    }

    /** Scheduled tasks run when a test says so, and not beside it because it moved the time. */
    private void stopClockwork(Bundle records) {
        ServiceComponentRuntime components = service(ServiceComponentRuntime.class, Duration.ofSeconds(20));
        components.disableComponent(components.getComponentDescriptionDTO(records, CLOCKWORK));
    }

    private Set<String> ofFramework() {
        return framework
                .adapt(BundleRevision.class)
                .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
                .stream()
                .map(capability -> String.valueOf(capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE)))
                .collect(toSet());
    }
}
