// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.deployment.Job;
import dev.foyer.deployment.Job.State;
import dev.foyer.deployment.Operation;
import dev.foyer.deployment.Signer;
import dev.foyer.deployment.VersionInfo;
import dev.foyer.deployment.internal.store.DeploymentMapper;
import dev.foyer.deployment.internal.store.JobMapper;
import dev.foyer.deployment.internal.store.JobMapper.JobRow;
import dev.foyer.deployment.internal.store.Office;
import dev.foyer.deployment.internal.store.Office.Wanted;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.plugin.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final Target ONE = Target.archive(UUID.randomUUID());
    private static final Target TWO = Target.archive(UUID.randomUUID());

    private final TestDatabase database = TestPostgres.fresh();
    private final FakeGround ground = new FakeGround();
    private final List<String> purged = new CopyOnWriteArrayList<>();
    private Office office;
    private Desk desk;

    @BeforeEach
    void open() {
        database.migrate("deployment", "db/deployment/changelog.xml");
        office = new Office(
                database.database(),
                database.notices(),
                database.mapper(DeploymentMapper.class),
                database.mapper(JobMapper.class));
        desk = desk(ground);
    }

    @AfterEach
    void close() {
        desk.close();
        database.close();
    }

    @Test
    void anInstallationBecomesWhatIsWanted() {
        desk.start();

        Job job = await(order("assets", Operation.INSTALL, ONE, Target.NONE));

        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.percent()).isEqualTo(100);
        assertThat(job.ended()).isPresent();
        assertThat(job.log())
                .extracting(line -> line.text().key())
                .containsExactly("deployment.log.installing", "deployment.log.activating", "deployment.log.done");
        assertThat(office.wanted("assets")).contains(new Wanted("assets", ONE, Target.NONE));
    }

    @Test
    void anUpdateThatDoesNotComeAliveGoesBackToTheVersionBefore() {
        ground.there.put("assets", ONE);
        office.want("assets", ONE, Target.NONE, Optional.empty());
        ground.broken.add(TWO);
        desk.start();

        Job job = await(order("assets", Operation.UPDATE, TWO, ONE));

        assertThat(job.state()).isEqualTo(State.FAILED);
        assertThat(ground.current("assets")).isEqualTo(ONE);
        assertThat(office.wanted("assets").map(Wanted::target)).contains(ONE);
        assertThat(job.log()).filteredOn(Job.Line::error).singleElement().satisfies(line -> assertThat(line.text())
                .isEqualTo(Text.of("records.section.component", "com.example.Rule", "1.1.0", "boom")));
        assertThat(job.log()).last().extracting(line -> line.text().key()).isEqualTo("deployment.log.undone");
    }

    @Test
    void anInstallationThatDoesNotComeAliveLeavesNothing() {
        ground.broken.add(ONE);
        desk.start();

        await(order("assets", Operation.INSTALL, ONE, Target.NONE));

        assertThat(ground.current("assets")).isEqualTo(Target.NONE);
        assertThat(office.wanted("assets")).isEmpty();
    }

    @Test
    void aRemovalRemembersWhatWasThere() {
        ground.there.put("knowledge", Target.feature("foyer-knowledge"));
        desk.start();

        await(order("knowledge", Operation.REMOVE, Target.NONE, Target.feature("foyer-knowledge")));

        assertThat(office.wanted("knowledge"))
                .contains(new Wanted("knowledge", Target.NONE, Target.feature("foyer-knowledge")));
        assertThat(ground.current("knowledge")).isEqualTo(Target.NONE);
    }

    @Test
    void aPurgeTouchesNoPlugin() {
        office.want("assets", Target.NONE, ONE, Optional.empty());
        desk.start();

        await(order("assets", Operation.PURGE, Target.NONE, ONE));

        assertThat(purged).containsExactly("assets " + ONE);
        assertThat(ground.brought).isEmpty();
        assertThat(office.wanted("assets").map(Wanted::before)).contains(ONE);
    }

    @Test
    void theSameOperationIsNotedOnce() {
        order("assets", Operation.INSTALL, ONE, Target.NONE);

        assertThat(office.jobs().rows().add(row("assets", Operation.INSTALL, ONE, Target.NONE)))
                .isZero();
        assertThat(office.jobs().rows().add(row("others", Operation.INSTALL, TWO, Target.NONE)))
                .isOne();
    }

    @Test
    void twoNodesDoOneOperationAtATime() throws Exception {
        ground.gate = new CountDownLatch(1);
        FakeGround other = new FakeGround();
        try (Desk second = desk(other)) {
            desk.start();
            UUID first = order("assets", Operation.INSTALL, ONE, Target.NONE);
            assertThat(ground.arrived.await(20, TimeUnit.SECONDS)).isTrue();
            second.start();
            UUID next = order("others", Operation.INSTALL, TWO, Target.NONE);
            second.wake();
            assertThat(office.jobs().find(next).orElseThrow().state()).isEqualTo(State.WAITING);
            assertThat(other.brought).isEmpty();

            ground.gate.countDown();
            await(first);
            await(next);
            second.wake();
            until(() -> other.current("assets").equals(ONE)
                    && other.current("others").equals(TWO));
        }
    }

    @Test
    void anOperationWhoseNodeWasLostIsUndone() {
        UUID job = order("assets", Operation.UPDATE, TWO, ONE);
        office.want("assets", ONE, Target.NONE, Optional.empty());
        office.jobs().rows().begin(job);
        ground.there.put("assets", TWO);

        desk.start();

        assertThat(await(job).state()).isEqualTo(State.FAILED);
        assertThat(ground.current("assets")).isEqualTo(ONE);
        assertThat(office.jobs().find(job).orElseThrow().log())
                .extracting(line -> line.text().key())
                .contains("deployment.log.interrupted", "deployment.log.undone");
    }

    @Test
    void aNodeWithAnEmptyCacheGetsWhatIsWantedAndLosesWhatIsNot() {
        office.want("assets", ONE, Target.NONE, Optional.empty());
        office.want("knowledge", Target.NONE, Target.feature("foyer-knowledge"), Optional.empty());
        ground.there.put("knowledge", Target.feature("foyer-knowledge"));
        ground.there.put("stray", TWO);
        ground.there.put("cases", Target.feature("foyer-cases"));

        desk.start();

        until(() -> ground.current("assets").equals(ONE)
                && ground.current("knowledge").equals(Target.NONE)
                && ground.current("stray").equals(Target.NONE));
        assertThat(ground.current("cases")).isEqualTo(Target.feature("foyer-cases"));
    }

    @Test
    void archivesAreKeptWithTheirSignersAndLetGoWhenNobodyNeedsThem() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Signer signer = new Signer("CN=Acme", "ab".repeat(32), now);
        VersionInfo version = version("1.0.0", Optional.of(signer), now);
        office.shelf().keep(version, new byte[] {1, 2, 3});

        VersionInfo found = office.shelf().find(version.id()).orElseThrow();
        assertThat(found.signer()).contains(signer);
        assertThat(found.needs()).containsExactly("sql", "reads=account");
        assertThat(found.titles()).containsEntry("en", "Assets");
        assertThat(found.size()).isEqualTo(3);
        assertThat(office.shelf().content(version.id()).orElseThrow()).containsExactly(1, 2, 3);

        database.execute("update deployment.archive set uploaded_on = now() - interval '2 days'");
        for (int number = 1; number <= 7; number++) {
            VersionInfo next = version("1.0." + number, Optional.empty(), now);
            office.shelf().keep(next, new byte[] {4});
            office.shelf().ran("assets", next.id());
        }
        assertThat(office.shelf().of("assets"))
                .extracting(VersionInfo::version)
                .containsExactlyInAnyOrder("1.0.3", "1.0.4", "1.0.5", "1.0.6", "1.0.7");
    }

    private static VersionInfo version(String version, Optional<Signer> signer, Instant now) {
        return new VersionInfo(
                UUID.randomUUID(),
                "assets",
                "com.example.assets",
                version,
                "assets.jar",
                "cd".repeat(32),
                3,
                signer,
                List.of("sql", "reads=account"),
                Map.of("en", "Assets"),
                now,
                Optional.empty());
    }

    private Desk desk(FakeGround of) {
        return new Desk(office, of, (section, origin) -> purged.add(section + " " + origin));
    }

    private UUID order(String section, Operation operation, Target target, Target before) {
        JobRow row = row(section, operation, target, before);
        assertThat(office.jobs().rows().add(row)).isOne();
        desk.wake();
        return row.id();
    }

    private static JobRow row(String section, Operation operation, Target target, Target before) {
        return new JobRow(
                UUID.randomUUID(),
                section,
                operation.name(),
                target.toString(),
                before.toString(),
                "1.0.0",
                "WAITING",
                0,
                OffsetDateTime.now(ZoneOffset.UTC),
                null,
                null);
    }

    private Job await(UUID job) {
        until(() -> !office.jobs().find(job).orElseThrow().open());
        return office.jobs().find(job).orElseThrow();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not in time").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
