// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.node;

import dev.foyer.deployment.internal.plan.Capability;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.plugin.Text;
import dev.foyer.records.Sections;
import dev.foyer.records.Sections.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;

/** The OSGi framework of this node. */
public final class NodeGround implements Ground {
    /** Activation gives up by itself after some minutes a step; this is for what would wait without end. */
    private static final Duration LONGEST = Duration.ofMinutes(20);
    /** How long a bundle that was started may take until its section is on its way. */
    private static final Duration AWAKE = Duration.ofSeconds(20);

    private static final String SWITCHED_OFF = "records.section.disabled";

    private final BundleContext context;
    private final Features features;
    private final Sections sections;
    private final Contents contents;
    private final ArchiveBundles bundles;

    /** Where the content of archives comes from, verified once more. */
    @FunctionalInterface
    public interface Contents {
        byte[] of(UUID archive) throws GroundException;
    }

    public NodeGround(BundleContext context, Features features, Sections sections, Contents contents) {
        this.context = context;
        this.features = features;
        this.sections = sections;
        this.contents = contents;
        this.bundles = new ArchiveBundles(context);
    }

    @Override
    public Target current(String section) {
        List<Bundle> ofArchives = bundles.of(section);
        if (!ofArchives.isEmpty()) {
            return Target.archive(ArchiveBundles.archive(ofArchives.get(0)));
        }
        return feature(section)
                .map(KnownFeature::name)
                .filter(features::installed)
                .map(Target::feature)
                .or(() -> bundleOf(section).map(Target::bundle))
                .orElse(Target.NONE);
    }

    @Override
    public Set<String> ofArchives() {
        return bundles.all().stream().map(ArchiveBundles::section).collect(Collectors.toSet());
    }

    private Optional<KnownFeature> feature(String section) {
        return features.known().stream()
                .filter(known -> known.section().equals(section))
                .findFirst();
    }

    /** While it is exchanged its section is busy: until it is gone, or active again. */
    @Override
    public void bring(String section, Target target) throws GroundException {
        boolean coming = false;
        sections.beginExchange(section);
        try {
            put(section, target);
            coming = !target.is(Target.Kind.NONE);
        } finally {
            if (!coming) {
                sections.endExchange(section);
            }
        }
    }

    private void put(String section, Target target) throws GroundException {
        switch (target.kind()) {
            case NONE -> clear(section, List.of());
            case FEATURE -> {
                leave(bundles.of(section));
                if (!features.installed(target.name())) {
                    features.install(target.name());
                }
            }
            case ARCHIVE -> archive(section, UUID.fromString(target.name()));
            case BUNDLE -> throw new GroundException(Text.of("deployment.ground.by-hand", target.name()));
        }
    }

    private void archive(String section, UUID archive) throws GroundException {
        Optional<Bundle> there = bundles.find(archive);
        Bundle bundle = there.isPresent() ? there.get() : installed(section, archive);
        clear(section, List.of(bundle));
        bundles.start(bundle);
    }

    /** The new one is there before the old one goes, so that the section keeps its place among the custom ones. */
    private Bundle installed(String section, UUID archive) throws GroundException {
        byte[] content = contents.of(archive);
        Optional<Bundle> bundle = bundles.install(section, archive, content);
        if (bundle.isPresent()) {
            return bundle.get();
        }
        clear(section, List.of());
        return bundles.install(section, archive, content)
                .orElseThrow(() -> new GroundException(Text.of("deployment.ground.twice", section)));
    }

    private void clear(String section, List<Bundle> kept) throws GroundException {
        leave(bundles.of(section).stream()
                .filter(bundle -> !kept.contains(bundle))
                .toList());
        Optional<KnownFeature> feature = feature(section);
        if (feature.isPresent() && features.installed(feature.get().name())) {
            features.uninstall(feature.get().name());
        }
    }

    private void leave(List<Bundle> gone) throws GroundException {
        for (Bundle bundle : gone) {
            bundles.uninstall(bundle);
        }
    }

    @Override
    public Optional<Text> settle(String section) throws GroundException {
        try {
            return settled(section);
        } finally {
            sections.endExchange(section);
        }
    }

    private Optional<Text> settled(String section) throws GroundException {
        long end = System.nanoTime() + LONGEST.toNanos();
        long asleep = System.nanoTime() + AWAKE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Sections.Plugin> plugin = sections.plugins().stream()
                    .filter(it -> it.code().equals(section))
                    .findFirst();
            Optional<Optional<Text>> word = plugin.isPresent() ? word(plugin.get()) : Optional.empty();
            if (word.isPresent()) {
                return word.get();
            }
            if (plugin.flatMap(Sections.Plugin::step).isPresent()) {
                asleep = System.nanoTime() + AWAKE.toNanos();
            } else if (System.nanoTime() > asleep) {
                break;
            }
            pause();
        }
        throw new GroundException(Text.of("deployment.ground.asleep", section));
    }

    /** What there is to say once it has come to rest. */
    private static Optional<Optional<Text>> word(Sections.Plugin plugin) throws GroundException {
        if (plugin.state() == State.FAILED) {
            throw new GroundException(plugin.reason().orElse(Text.of("deployment.ground.asleep", plugin.code())));
        }
        if (plugin.state() == State.REFUSED) {
            return Optional.of(plugin.reason()
                    .map(reason ->
                            Text.of("deployment.log.refused", plugin.rule().orElse(""), reason)));
        }
        boolean off = plugin.reason()
                .filter(reason -> reason.key().equals(SWITCHED_OFF))
                .isPresent();
        if (off) {
            return Optional.of(plugin.reason());
        }
        return plugin.state() == State.ACTIVE ? Optional.of(Optional.empty()) : Optional.empty();
    }

    private static void pause() throws GroundException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GroundException(Text.of("deployment.ground.interrupted"), e);
        }
    }

    @Override
    public Collection<Capability> provided(String except) {
        List<Capability> provided = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null && !except.equals(bundle.getSymbolicName())) {
                revision.getDeclaredCapabilities(null)
                        .forEach(it -> provided.add(new Capability(it.getNamespace(), it.getAttributes())));
            }
        }
        return provided;
    }

    @Override
    public Optional<String> bundleOf(String section) {
        return sections.plugins().stream()
                .filter(plugin -> plugin.code().equals(section))
                .map(Sections.Plugin::bundle)
                .findFirst();
    }

    @Override
    public boolean hasBundle(String symbolicName) {
        return Arrays.stream(context.getBundles()).anyMatch(it -> symbolicName.equals(it.getSymbolicName()));
    }
}
