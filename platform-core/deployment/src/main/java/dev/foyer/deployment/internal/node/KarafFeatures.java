// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.node;

import dev.foyer.deployment.internal.DeploymentProblem;
import dev.foyer.deployment.internal.archive.Archive;
import dev.foyer.deployment.internal.archive.ArchiveReader;
import dev.foyer.deployment.internal.archive.Limits;
import dev.foyer.deployment.internal.archive.Reception;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.BundleInfo;
import org.apache.karaf.features.Feature;
import org.apache.karaf.features.FeatureEvent;
import org.apache.karaf.features.FeaturesListener;
import org.apache.karaf.features.FeaturesService;
import org.apache.karaf.features.RepositoryEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Karaf's features, once it has installed those that it starts with: until then it does not take orders. */
@Component(service = Features.class)
public final class KarafFeatures implements Features {
    private static final Logger LOG = LoggerFactory.getLogger(KarafFeatures.class);
    /** What every section feature stands on; features without it are not looked into. */
    private static final String CORE = "foyer-core";

    private final FeaturesService service;
    private final ArchiveReader reader = new ArchiveReader(Limits.USUAL);
    private final Map<String, Optional<Archive>> seen = new ConcurrentHashMap<>();
    private final FeaturesListener hearing = new Hearing();
    private volatile Consumer<String> listener = section -> {};
    private volatile boolean own;

    @Activate
    public KarafFeatures(@Reference FeaturesService service, @Reference BootFinished finished) {
        this.service = service;
        service.registerListener(hearing);
    }

    @Deactivate
    void close() {
        service.unregisterListener(hearing);
    }

    @Override
    public void listen(Consumer<String> foreign) {
        listener = foreign;
    }

    private void hear(FeatureEvent event) {
        if (!event.isReplay() && !own) {
            section(event.getFeature()).forEach(known -> listener.accept(known.section()));
        }
    }

    @Override
    public List<KnownFeature> known() {
        try {
            return Arrays.stream(service.listFeatures())
                    .filter(feature -> feature.getDependencies().stream()
                            .anyMatch(dependency -> dependency.getName().equals(CORE)))
                    .flatMap(this::section)
                    .toList();
        } catch (Exception e) { // as it is declared there
            LOG.warn("The features of this installation cannot be listed: {}", e.getMessage());
            return List.of();
        }
    }

    private Stream<KnownFeature> section(Feature feature) {
        return feature.getBundles().stream()
                .filter(bundle -> !bundle.isDependency())
                .map(BundleInfo::getLocation)
                .flatMap(location -> seen.computeIfAbsent(location, this::read).stream())
                .limit(1)
                .map(archive -> new KnownFeature(
                        feature.getName(),
                        archive.section(),
                        archive.manifest(),
                        archive.descriptor(),
                        archive.texts()));
    }

    private Optional<Archive> read(String location) {
        try (Reception reception = Reception.open();
                InputStream content = new URL(location).openStream()) {
            return Optional.of(reader.read(reception.take(content, Limits.USUAL)));
        } catch (ProblemException e) {
            if (!e.type().equals(DeploymentProblem.NOT_A_PLUGIN)) {
                LOG.warn("{} cannot be offered as a plugin: {}", location, e.getMessage());
            }
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", location, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public boolean installed(String name) {
        try {
            return Arrays.stream(service.getFeatures(name)).anyMatch(service::isInstalled);
        } catch (Exception e) { // as it is declared there
            LOG.warn("It cannot be told whether {} is installed: {}", name, e.getMessage());
            return false;
        }
    }

    @Override
    public void install(String name) throws GroundException {
        own = true;
        try {
            service.installFeature(name, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
        } catch (Exception e) { // as it is declared there
            throw new GroundException(Text.of("deployment.ground.feature", name, String.valueOf(e.getMessage())), e);
        } finally {
            own = false;
        }
    }

    @Override
    public void uninstall(String name) throws GroundException {
        own = true;
        try {
            service.uninstallFeature(name, EnumSet.of(FeaturesService.Option.NoAutoRefreshBundles));
        } catch (Exception e) { // as it is declared there
            throw new GroundException(Text.of("deployment.ground.feature", name, String.valueOf(e.getMessage())), e);
        } finally {
            own = false;
        }
    }

    private final class Hearing implements FeaturesListener {
        @Override
        public void featureEvent(FeatureEvent event) {
            hear(event);
        }

        @Override
        public void repositoryEvent(RepositoryEvent event) {
            seen.clear();
        }
    }
}
