// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.RecordListener;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.internal.scene.Neighbour;
import dev.foyer.records.internal.section.SectionRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

/** Two nodes on one database: one has a listener, the other tells what happened. */
class ArrivalTest {
    /** A node that has not come to look for anything yet. */
    private static final Pace ASLEEP =
            new Pace(Duration.ofHours(1), Duration.ofHours(1), Duration.ofSeconds(3), List.of(Duration.ofMillis(10)));

    private static TestDatabase test;

    @BeforeAll
    static void prepare() {
        test = TestPostgres.fresh().migrate("platform", "db/records/changelog.xml");
    }

    @AfterAll
    static void end() {
        test.close();
    }

    @Test
    void whatAnotherNodeTellsWaitsForAListenerThatJustAppeared() {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (OutboxStage other = new OutboxStage(test)) {
            Listeners here = new Listeners(new SectionRegistry());
            Deliveries deliveries = new Deliveries(test.database(), other.session, here, ASLEEP);
            Dispatcher dispatcher = new Dispatcher(test.database(), other.session, test.notices(), deliveries, ASLEEP);
            here.add(reference(), listener(heard));

            other.append();
            Await.until(() -> other.count("outbox") == 0);
            assertThat(other.count("delivery")).isEqualTo(1);
            assertThat(heard).isEmpty();

            deliveries.wake();
            Await.until(() -> heard.size() == 1 && other.idle());
            dispatcher.close();
            deliveries.close();
        }
    }

    @Test
    void aListenerThatWasThereBeforeIsKnownAtOnce() {
        try (OutboxStage other = new OutboxStage(test)) {
            Listeners here = new Listeners(new SectionRegistry());
            here.add(reference(), listener(new CopyOnWriteArrayList<>()));
            Deliveries deliveries = new Deliveries(test.database(), other.session, here, ASLEEP);
            assertThat(other.count("listener")).isEqualTo(1);
            deliveries.close();
        }
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<RecordListener> reference() {
        Bundle bundle = Neighbour.of(Bundle.class, "getBundleId", arguments -> 7L);
        return new ServiceReference<>() {
            @Override
            public Object getProperty(String key) {
                return null;
            }

            @Override
            public String[] getPropertyKeys() {
                return new String[0];
            }

            @Override
            public Bundle getBundle() {
                return bundle;
            }

            @Override
            public Bundle[] getUsingBundles() {
                return new Bundle[0];
            }

            @Override
            public boolean isAssignableTo(Bundle asker, String className) {
                return true;
            }

            @Override
            public int compareTo(Object other) {
                return 0;
            }

            @Override
            public java.util.Dictionary<String, Object> getProperties() {
                return new java.util.Hashtable<>();
            }

            @Override
            public <A> A adapt(Class<A> type) {
                return null;
            }
        };
    }

    private static RecordListener listener(List<String> heard) {
        return new RecordListener() {
            @Override
            public String group() {
                return "points";
            }

            @Override
            public String object() {
                return "ticket";
            }

            @Override
            public void on(RecordEvent event) {
                heard.add(event.object());
            }
        };
    }
}
