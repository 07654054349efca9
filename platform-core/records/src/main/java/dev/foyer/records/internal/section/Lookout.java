// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.plugin.Text;
import dev.foyer.records.Sections.State;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every other second after what nobody tells: plugins that hang, wait for the database or do not resolve. */
final class Lookout {
    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final int SECONDS = 2;

    private final PluginList plugins;
    private final Unresolved unresolved;
    private final List<LeftBehind> leftBehind = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-sections");
        thread.setDaemon(true);
        return thread;
    });

    Lookout(PluginList plugins, BundleContext context) {
        this.plugins = plugins;
        this.unresolved = new Unresolved(context);
    }

    /**
     * Begins to look.
     *
     * @param longest that a step of a plugin may take
     */
    void start(Duration longest) {
        watch.scheduleWithFixedDelay(() -> look(longest), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void close() {
        watch.shutdownNow();
    }

    private void look(Duration longest) {
        for (SectionPlugin plugin : plugins.all()) {
            Optional<LeftBehind> hanging = plugin.hangs(longest);
            if (hanging.isPresent()) {
                leftBehind.add(hanging.get());
                LOG.error(
                        "Section {} hangs: {}", plugin.code(), plugin.standing().reason());
                plugins.touch();
            } else if (plugin.standing().step().filter(Outage.STEP::equals).isPresent()) {
                plugins.move(plugin);
            } else {
                resolve(plugin);
            }
        }
        leftBehind.removeIf(thread -> !thread.stays());
    }

    private void resolve(SectionPlugin plugin) {
        Optional<Text> cause = unresolved.cause(plugin.descriptor().bundle());
        boolean before = plugin.standing().is(State.FAILED);
        if (cause.isPresent() && !before) {
            LOG.error("Section {} is not resolved: {}", plugin.code(), cause.get());
            plugins.halt(plugin, Standing.failed(cause.get()));
        } else if (cause.isEmpty() && before && plugin.descriptor().bundle().getState() == Bundle.INSTALLED) {
            plugins.halt(plugin, Standing.STOPPED);
        }
    }
}
