// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.live;

import static java.util.stream.Collectors.groupingBy;

import dev.foyer.database.Notices;
import dev.foyer.licensing.LicenceListener;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LiveEvents;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.GrantStore;
import dev.foyer.records.internal.outbox.Dispatcher;
import dev.foyer.records.internal.outbox.Happening;
import dev.foyer.records.internal.outbox.Message;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears what happened on any node and tells those who look on this one. */
@Component(service = {LiveEvents.class, LicenceListener.class})
public final class LiveHub implements LiveEvents, LicenceListener {
    private static final Logger LOG = LoggerFactory.getLogger(LiveHub.class);

    private final Sections sections;
    private final Hearing hearing;
    private final LiveThreads threads = new LiveThreads();
    private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();
    private final List<AutoCloseable> listening;
    private volatile long revision;

    @Activate
    public LiveHub(@Reference Notices notices, @Reference Access access, @Reference Sections sections) {
        this.sections = sections;
        this.hearing = new Hearing(access, sections);
        this.revision = sections.revision();
        this.listening = List.of(
                notices.listen(Dispatcher.CHANNEL, this::heard),
                notices.listen(GrantStore.CHANNEL, payload -> tell(Subscription.RESET)));
        threads.everyMoment(this::lookAtSections);
    }

    @Deactivate
    public void close() throws Exception {
        for (AutoCloseable one : listening) {
            one.close();
        }
        threads.close();
    }

    @Override
    public AutoCloseable subscribe(Viewer viewer, Consumer<Event> listener) {
        Subscription subscription = new Subscription(viewer, listener, threads.tellers(), subscriptions::remove);
        subscriptions.add(subscription);
        return subscription;
    }

    @Override
    public void licenceChanged() {
        tell(new Event("licence", Map.of()));
    }

    /** An empty payload comes after a lost connection: nobody knows what was missed. */
    private void heard(String payload) {
        if (subscriptions.isEmpty()) {
            return;
        }
        if (payload.isEmpty()) {
            tell(Subscription.RESET);
            return;
        }
        try {
            threads.sorter().execute(() -> sort(payload));
        } catch (RejectedExecutionException e) {
            tell(Subscription.RESET);
        }
    }

    /** A failure, such as a database that is away, must not go unnoticed by those who look. */
    private void sort(String payload) {
        try {
            List<Happening> happenings = Message.unpack(payload);
            subscriptions.stream().collect(groupingBy(Subscription::viewer)).forEach((viewer, same) -> hearing.events(
                            viewer, happenings)
                    .forEach(event -> same.forEach(one -> one.offer(event))));
        } catch (RuntimeException e) {
            LOG.debug("Live events lost", e);
            tell(Subscription.RESET);
        }
    }

    private void lookAtSections() {
        long now = sections.revision();
        if (now != revision) {
            revision = now;
            tell(new Event("sections", Map.of("revision", now)));
        }
    }

    private void tell(Event event) {
        subscriptions.forEach(one -> one.offer(event));
    }
}
