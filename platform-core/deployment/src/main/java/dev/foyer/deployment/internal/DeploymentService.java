// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import dev.foyer.deployment.Deployment;
import dev.foyer.deployment.Inspection;
import dev.foyer.deployment.Job;
import dev.foyer.deployment.Operation;
import dev.foyer.deployment.Plan;
import dev.foyer.deployment.PluginInfo;
import dev.foyer.deployment.VersionInfo;
import dev.foyer.deployment.internal.job.Desk;
import dev.foyer.deployment.internal.node.Features;
import dev.foyer.deployment.internal.node.Ground;
import dev.foyer.deployment.internal.node.NodeGround;
import dev.foyer.deployment.internal.plan.LicenceOutlook;
import dev.foyer.deployment.internal.plan.Planner;
import dev.foyer.deployment.internal.store.Office;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.directory.Users;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.records.Descriptors;
import dev.foyer.records.Sections;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Immediate, because it brings this node to what is wanted without being asked. */
@Component(immediate = true)
public final class DeploymentService implements Deployment {
    private final TrustPolicy trust;
    private final Office office;
    private final Sources sources;
    private final Inspector inspector;
    private final Orders orders;
    private final PluginCatalogue catalogue;
    private final Descriptors descriptors;
    private final Desk desk;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final AutoCloseable listening;

    @Activate
    public DeploymentService(
            BundleContext context,
            @Reference Features features,
            @Reference Store store,
            @Reference Sections sections,
            @Reference Descriptors descriptors,
            @Reference Licensing licensing,
            @Reference LicenceStanding standing,
            @Reference Users users) {
        this(
                context,
                features,
                store.office(),
                new LicenceOutlook(sections, descriptors, licensing, standing, users),
                TrustPolicy.ofInstallation());
    }

    private DeploymentService(
            BundleContext context, Features features, Office office, LicenceOutlook licences, TrustPolicy trust) {
        Sections sections = licences.sections();
        this.descriptors = licences.descriptors();
        this.trust = trust;
        this.office = office;
        this.sources = new Sources(features, office.shelf(), trust);
        Ground ground = new NodeGround(context, features, sections, sources::verified);
        this.inspector = new Inspector(
                trust, office.shelf(), ground, sources, descriptors, new Planner(sections, descriptors, licences));
        this.orders = new Orders(office, ground, sources, inspector);
        this.catalogue = new PluginCatalogue(sections, ground, features, office, licences.licensing());
        this.desk = new Desk(office, ground, this::purge);
        this.listening = office.notices().listen(Office.CHANNEL, this::hear);
        features.listen(this::foreign);
        desk.start();
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
        desk.close();
    }

    private void hear(String section) {
        desk.wake();
        listeners.forEach(listener -> listener.accept(section));
    }

    /** What is said on the console goes. */
    private void foreign(String section) {
        office.leave(section);
        office.tell(section);
    }

    private void purge(String section, Target origin) {
        Source source = sources.of(origin).orElseThrow(() -> unknown(section));
        descriptors.purge(inspector.section(source));
    }

    @Override
    public List<PluginInfo> plugins() {
        return catalogue.all();
    }

    @Override
    public PluginInfo plugin(String code) {
        return plugins().stream()
                .filter(plugin -> plugin.code().equals(code))
                .findFirst()
                .orElseThrow(() -> unknown(code));
    }

    private static ProblemException unknown(String code) {
        return CommonProblem.NOT_FOUND.because("deployment.plugin.unknown", code);
    }

    @Override
    public Inspection inspect(String file, InputStream content, Optional<UUID> by) {
        return inspector.take(file, content, by);
    }

    @Override
    public Inspection inspection(String code, UUID archive) {
        VersionInfo version = office.shelf()
                .find(archive)
                .filter(found -> found.code().equals(code))
                .orElseThrow(() -> unknown(code));
        return inspector.look(version, sources.of(Target.archive(archive)).orElseThrow(() -> unknown(code)));
    }

    @Override
    public List<VersionInfo> versions(String code) {
        return office.shelf().of(code);
    }

    @Override
    public Plan plan(String code) {
        return inspector.plan(sources.of(orders.available(code)).orElseThrow(() -> unknown(code)));
    }

    @Override
    public Job begin(String code, Operation operation, Optional<UUID> archive, Optional<UUID> by) {
        if (operation == Operation.PURGE) {
            throw new IllegalArgumentException("A purge wants to be confirmed");
        }
        return orders.accept(code, operation, archive, by);
    }

    @Override
    public Job purge(String code, String typed, Optional<UUID> by) {
        if (!typed.equals(code)) {
            throw DeploymentProblem.NOT_CONFIRMED.because("deployment.order.not-confirmed", code);
        }
        return orders.accept(code, Operation.PURGE, Optional.empty(), by);
    }

    @Override
    public Descriptors.Remains remains(String code) {
        return descriptors.remains(
                inspector.section(sources.of(orders.available(code)).orElseThrow(() -> unknown(code))));
    }

    @Override
    public List<Job> jobs(String code) {
        return office.jobs().of(code);
    }

    @Override
    public Job job(UUID id) {
        return office.jobs().find(id).orElseThrow(() -> CommonProblem.NOT_FOUND.because("deployment.job.unknown"));
    }

    @Override
    public boolean unsignedAllowed() {
        return trust.unsignedAllowed();
    }

    @Override
    public boolean exchanging() {
        return !desk.busy().isEmpty();
    }

    @Override
    public AutoCloseable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
