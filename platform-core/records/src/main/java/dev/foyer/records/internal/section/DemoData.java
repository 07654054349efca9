// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.directory.Users;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.RecordImport;
import dev.foyer.records.RecordImport.Outcome;
import dev.foyer.records.RecordImport.Row;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the records of a demonstration when a section is active for the first time, if the portal is one. Immediate, because
 * nobody asks for it.
 */
@Component(service = DemoData.class, immediate = true)
public final class DemoData {
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String LOGIN = "admin@foyer.example";
    private static final String SOURCE = "demo";
    private static final int BATCH = 500;
    /** What others refer to comes first: the platform's own, then as in the navigation. */
    private static final Comparator<SectionType> ORDER = Comparator.comparing(
                    (SectionType section) -> !section.code().equals(Road.DIRECTORY))
            .thenComparingInt(SectionType::order);

    private final BundleContext context;
    private final SectionRegistry registry;
    private final Sections sections;
    private final RecordImport imports;
    private final Users users;
    private final DemoMapper mapper;
    private final Set<String> loaded = new HashSet<>();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-demo");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public DemoData(
            BundleContext context,
            @Reference SectionRegistry registry,
            @Reference Sections sections,
            @Reference RecordImport imports,
            @Reference Users users,
            @Reference PlatformSchema schema) {
        this.context = context;
        this.registry = registry;
        this.sections = sections;
        this.imports = imports;
        this.users = users;
        this.mapper = schema.open(List.of(DemoMapper.class)).mapper(DemoMapper.class);
        if (Boolean.parseBoolean(context.getProperty("foyer.demo"))) {
            executor.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
        }
    }

    @Deactivate
    void close() {
        executor.shutdownNow();
    }

    /** The loop: what fails now, such as a database that is away, is tried again. */
    private void look() {
        try {
            if (arriving()) {
                return;
            }
            Optional<Viewer> author = users.byLogin(LOGIN).flatMap(user -> users.viewer(user.id()));
            loaded.addAll(mapper.loaded());
            List<SectionType> missing = registry.active().all().stream()
                    .filter(section -> !section.demo().isEmpty() && !loaded.contains(section.code()))
                    .sorted(ORDER)
                    .toList();
            author.ifPresent(viewer -> missing.forEach(section -> load(section, viewer)));
            loaded.forEach(registry::furnished);
            if (author.isEmpty()) {
                missing.forEach(section -> registry.furnished(section.code()));
            }
        } catch (RuntimeException e) {
            LOG.warn("Demo data cannot be made yet: {}", e.getMessage());
        }
    }

    /** Whether sections are still on their way, whose records others may refer to. */
    private boolean arriving() {
        return sections.pending().stream().anyMatch(code -> !registry.active().has(code));
    }

    private void load(SectionType section, Viewer viewer) {
        Optional<Bundle> bundle = registry.bundle(section.code()).map(context::getBundle);
        if (bundle.isEmpty()) {
            return;
        }
        int created = 0;
        for (SectionType.Demo demo : section.demo()) {
            // Records of a section that is not here are none of this demonstration.
            if (registry.active().object(demo.object()).isPresent()) {
                created += load(demo, bundle.get(), viewer);
            }
        }
        mapper.mark(section.code());
        loaded.add(section.code());
        LOG.info("Made {} demo records of section {}", created, section.code());
    }

    private int load(SectionType.Demo demo, Bundle bundle, Viewer viewer) {
        int created = 0;
        List<Row> rows = rows(demo, bundle);
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<Row> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
            Outcome outcome = imports.rows(viewer, demo.object(), SOURCE, false, batch);
            outcome.faults()
                    .forEach(fault -> LOG.warn(
                            "{} {}: {} {} {}",
                            demo.file(),
                            fault.position(),
                            fault.pointer(),
                            fault.code(),
                            fault.detail()));
            created += outcome.created();
        }
        return created;
    }

    private List<Row> rows(SectionType.Demo demo, Bundle bundle) {
        URL file = bundle.getEntry(Descriptor.FOLDER + demo.file());
        if (file == null) {
            LOG.warn("{}: there is no such file", demo.file());
            return List.of();
        }
        ObjectType type = registry.active()
                .object(demo.object())
                .orElseThrow(() -> new IllegalStateException(demo.object() + " is not active any more"));
        try (InputStream json = file.openStream()) {
            return new DemoRows(type, PortalClock.system().instant()).read(json);
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} cannot be read: {}", demo.file(), e.getMessage());
            return List.of();
        }
    }
}
