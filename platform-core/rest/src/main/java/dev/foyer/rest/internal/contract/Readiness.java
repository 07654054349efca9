// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.contract;

import dev.foyer.database.Database;
import dev.foyer.deployment.Deployment;
import dev.foyer.directory.SignIn;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.app.RestServlet;
import dev.foyer.rest.internal.request.Starting;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the portal still needs before it can work; asks only what is there. */
@Component(service = {Readiness.class, Starting.class})
public final class Readiness implements Starting {
    private static final Set<String> OF_OBJECTS = Set.of("objects", "records", "imports");

    private final Bundle framework;
    private volatile boolean opened;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Database database;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable SignIn signIn;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Sections sections;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable RestServlet interfaceOfAll;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Deployment deployment;

    /** What is missing on the platform that the bundle runs on. */
    @Activate
    public Readiness(BundleContext context) {
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
    }

    /**
     * Names of what is missing: {@code database}, {@code directory}, {@code records}, {@code rest}, {@code deployment},
     * section codes, {@code framework} while the portal is being stopped. Deployment comes when Karaf has noted the features it starts with: before, they cannot be removed.
     */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        Database server = database;
        if (server == null || !server.available()) {
            missing.add("database");
        }
        if (signIn == null) {
            missing.add("directory");
        }
        Sections plugins = sections;
        if (plugins == null) {
            missing.add("records");
        } else {
            missing.addAll(plugins.pending());
        }
        RestServlet servlet = interfaceOfAll;
        if (servlet == null || !servlet.serving()) {
            missing.add("rest");
        }
        if (deployment == null) {
            missing.add("deployment");
        }
        if (stopping()) {
            missing.add("framework");
        }
        return missing;
    }

    @Override
    public boolean tooEarly(String path) {
        if (!opened) {
            opened = missing().isEmpty();
            return !opened;
        }
        Sections plugins = sections;
        String[] segments = path.split("/", 5);
        return plugins != null
                && segments.length > 3
                && absent(plugins, segments[2], segments[3])
                && (exchanging() || !plugins.pending().isEmpty());
    }

    @Override
    public boolean stopping() {
        return framework.getState() == Bundle.STOPPING;
    }

    private static boolean absent(Sections plugins, String root, String code) {
        return root.equals("x")
                ? plugins.active().stream().noneMatch(section -> section.code().equals(code))
                : OF_OBJECTS.contains(root) && plugins.object(code).isEmpty();
    }

    /** A section that is being updated is back in a moment. */
    private boolean exchanging() {
        Deployment present = deployment;
        return present != null && present.exchanging();
    }
}
