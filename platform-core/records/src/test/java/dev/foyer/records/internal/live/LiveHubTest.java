// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.RecordEvent.Kind;
import dev.foyer.records.LiveEvents.Event;
import dev.foyer.records.internal.outbox.OutboxDoor;
import dev.foyer.records.internal.owner.Ownership;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Jobs;
import dev.foyer.records.internal.scene.Scene;
import dev.foyer.records.internal.value.Uuids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveHubTest {
    private static final Ownership MAYAS = new Ownership(Cast.ALDER, Cast.MAYA.contact(), Cast.MAYA.user(), false);

    private static Scene scene;
    private static Jobs jobs;
    private static OutboxDoor outbox;

    private final List<Event> maya = new CopyOnWriteArrayList<>();
    private final List<Event> jon = new CopyOnWriteArrayList<>();
    private final List<Event> bo = new CopyOnWriteArrayList<>();
    private final List<Event> agent = new CopyOnWriteArrayList<>();
    private LiveHub hub;

    @BeforeAll
    static void prepare() {
        scene = new Scene();
        jobs = new Jobs(scene);
        outbox = new OutboxDoor(scene);
    }

    @AfterAll
    static void end() {
        outbox.close();
        scene.close();
    }

    @BeforeEach
    void subscribe() {
        hub = new LiveHub(scene.test.notices(), scene.access, scene.sections);
        hub.subscribe(Cast.MAYA, maya::add);
        hub.subscribe(Cast.JON, jon::add);
        hub.subscribe(Cast.BO, bo::add);
        hub.subscribe(Cast.AGENT, agent::add);
    }

    @AfterEach
    void close() throws Exception {
        hub.close();
    }

    @Test
    void thoseWithinReachHearOfAChange() {
        UUID job = jobs.of(Cast.MAYA, "Printer", "It burns");
        tell(Kind.CHANGED, job, 2, MAYAS, Optional.empty(), Map.of("fields", List.of("subject", "verdict")));
        settle();
        assertThat(jon).contains(changed(job, List.of("subject")));
        assertThat(agent).contains(changed(job, List.of("subject", "verdict")));
        assertThat(bo).noneMatch(event -> event.data().containsValue(job.toString()));
    }

    @Test
    void internalPostsLeaveNoTraceOutside() {
        UUID job = jobs.of(Cast.MAYA, "Printer", "It burns");
        UUID comment = Uuids.next();
        tell(Kind.COMMENTED, job, 1, MAYAS, Optional.empty(), Map.of("comment", comment, "visibility", "internal"));
        tell(Kind.COMMENTED, job, 1, MAYAS, Optional.empty(), Map.of("comment", Uuids.next(), "visibility", "public"));
        settle();
        assertThat(agent).filteredOn(event -> event.type().equals("feed")).hasSize(2);
        assertThat(maya).filteredOn(event -> event.type().equals("feed")).hasSize(1);
        assertThat(maya).noneMatch(event -> event.data().containsValue(comment.toString()));
    }

    @Test
    void whoLosesARecordHearsThatItIsGoneAndNoMore() {
        UUID job = jobs.of(Cast.MAYA, "Printer", "It burns");
        Ownership bos = new Ownership(Cast.BIRCH, Cast.BO.contact(), Cast.MAYA.user(), false);
        scene.test.execute("update library.job set account_id = '" + Cast.BIRCH + "', contact_id = '"
                + Cast.BO.contact() + "' where id = '" + job + "'");
        tell(Kind.CHANGED, job, 3, bos, Optional.of(MAYAS), Map.of("fields", List.of("account")));
        settle();
        assertThat(jon).contains(new Event("record", Map.of("object", "job", "id", job.toString(), "kind", "gone")));
        assertThat(bo).contains(changed(job, List.of("account"), 3));
    }

    @Test
    void whatAFilterHidesIsGoneForThoseWhoSawItOnly() {
        UUID withdrawn = page("draft");
        UUID secret = page("draft");
        hidden(withdrawn, ";status:" + Uuids.next() + "/published/");
        hidden(secret, ";status:" + Uuids.next() + "/draft/");
        settle();
        Event gone = new Event("record", Map.of("object", "page", "id", withdrawn.toString(), "kind", "gone"));
        assertThat(maya).contains(gone);
        assertThat(bo).contains(gone);
        assertThat(maya).noneMatch(event -> event.data().containsValue(secret.toString()));
        assertThat(told(agent, withdrawn) && told(agent, secret)).isTrue();
    }

    private static UUID page(String status) {
        UUID page = Uuids.next();
        scene.test.execute("insert into library.page (id, title, language, type_id, status_id) values ('" + page
                + "', 'Page', 'en', (select id from library.page_type limit 1),"
                + " (select id from library.page_status where code = '" + status + "'))");
        return page;
    }

    private static void hidden(UUID page, String was) {
        RecordEvent event = new RecordEvent(
                Uuids.next(),
                Kind.CHANGED,
                "page",
                page,
                Optional.of(Cast.AGENT.user()),
                Instant.now(),
                Map.of("fields", List.of("status"), "was", was));
        outbox.outbox().append(event, 2, Ownership.SHARED, Optional.empty());
    }

    @Test
    void aDeletedRecordIsToldToThoseWhoHadIt() {
        tell(Kind.DELETED, Uuids.next(), 3, MAYAS, Optional.empty(), Map.of());
        settle();
        assertThat(maya).anyMatch(event -> "deleted".equals(event.data().get("kind")));
        assertThat(bo).noneMatch(event -> "deleted".equals(event.data().get("kind")));
    }

    @Test
    void whoIsTooSlowLoadsEverythingAnew() {
        CountDownLatch slow = new CountDownLatch(1);
        List<Event> heard = new CopyOnWriteArrayList<>();
        hub.subscribe(Cast.AGENT, event -> {
            try {
                slow.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            heard.add(event);
        });
        for (int number = 0; number < 400; number++) {
            hub.licenceChanged();
        }
        slow.countDown();
        Await.until(() -> heard.contains(Subscription.RESET));
        assertThat(heard).hasSizeLessThan(300);
    }

    @Test
    void aLostConnectionMeansThatAnythingMayHaveHappened() {
        scene.test.execute("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen %'"
                + " and pid <> pg_backend_pid()");
        Await.until(() -> maya.contains(Subscription.RESET));
    }

    /** What comes last is heard after all that was told before it. */
    private void settle() {
        UUID alder = jobs.of(Cast.MAYA, "Last", "x");
        UUID birch = jobs.of(Cast.BO, "Last", "x");
        tell(Kind.CREATED, alder, 1, MAYAS, Optional.empty(), Map.of());
        tell(
                Kind.CREATED,
                birch,
                1,
                new Ownership(Cast.BIRCH, Cast.BO.contact(), null, false),
                Optional.empty(),
                Map.of());
        Await.until(() ->
                told(agent, alder) && told(agent, birch) && told(maya, alder) && told(jon, alder) && told(bo, birch));
    }

    private static boolean told(List<Event> events, UUID record) {
        return events.stream().anyMatch(event -> event.data().containsValue(record.toString()));
    }

    private static void tell(
            Kind kind,
            UUID record,
            long version,
            Ownership owner,
            Optional<Ownership> was,
            Map<String, Object> details) {
        RecordEvent event = new RecordEvent(
                Uuids.next(), kind, "job", record, Optional.of(Cast.AGENT.user()), Instant.now(), details);
        outbox.outbox().append(event, version, owner, was);
    }

    private static Event changed(UUID job, List<String> fields) {
        return changed(job, fields, 2);
    }

    private static Event changed(UUID job, List<String> fields, long version) {
        return new Event(
                "record",
                Map.of("object", "job", "id", job.toString(), "version", version, "kind", "changed", "fields", fields));
    }
}
