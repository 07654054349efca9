// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.job;

import dev.foyer.deployment.Operation;
import dev.foyer.deployment.internal.node.Ground;
import dev.foyer.deployment.internal.node.GroundException;
import dev.foyer.deployment.internal.store.JobMapper.JobRow;
import dev.foyer.deployment.internal.store.Office;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.deployment.internal.store.Target.Kind;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one operation on this node. What is wanted of all nodes changes only when it succeeded here, so an operation that was
 * broken off is undone by itself: every node goes back to what is wanted.
 */
final class Work {
    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    private final Office office;
    private final Ground ground;
    private final BiConsumer<String, Target> purge;

    /**
     * @param purge deletes the data of a section, which it knows by where its plugin came from
     */
    Work(Office office, Ground ground, BiConsumer<String, Target> purge) {
        this.office = office;
        this.ground = ground;
        this.purge = purge;
    }

    /** Does it and writes down what became of it. */
    void run(JobRow job) {
        Journal journal = new Journal(office, job);
        Target target = Target.parse(job.target());
        Target before = Target.parse(job.before());
        office.jobs().rows().begin(job.id());
        try {
            perform(job, target, before, journal);
            succeed(job, target, before);
            journal.step(100, Text.of("deployment.log.done"));
            journal.end(true);
        } catch (GroundException e) {
            LOG.warn("{} of section {} failed: {}", job.operation(), job.section(), e.getMessage());
            undo(job, before, e.reason(), journal);
        } catch (ProblemException e) {
            undo(job, before, e.detail(), journal);
        } catch (RuntimeException e) {
            LOG.error("{} of section {} failed", job.operation(), job.section(), e);
            undo(job, before, Text.of("deployment.log.fault", String.valueOf(e.getMessage())), journal);
        }
    }

    private void perform(JobRow job, Target target, Target before, Journal journal) throws GroundException {
        if (Operation.valueOf(job.operation()) == Operation.PURGE) {
            journal.step(30, Text.of("deployment.log.purging"));
            purge.accept(job.section(), before);
            return;
        }
        if (target.is(Kind.NONE)) {
            journal.step(30, Text.of("deployment.log.removing"));
            ground.bring(job.section(), target);
            return;
        }
        journal.step(20, Text.of("deployment.log.installing", job.version()));
        ground.bring(job.section(), target);
        journal.step(60, Text.of("deployment.log.activating"));
        ground.settle(job.section()).ifPresent(journal::note);
    }

    private void succeed(JobRow job, Target target, Target before) {
        if (Operation.valueOf(job.operation()) == Operation.PURGE) {
            return;
        }
        office.together(() -> {
            office.want(job.section(), target, before, Optional.ofNullable(job.createdBy()));
            target.archive().ifPresent(archive -> office.shelf().ran(job.section(), archive));
            return job;
        });
    }

    private void undo(JobRow job, Target before, Text reason, Journal journal) {
        journal.error(reason);
        if (Operation.valueOf(job.operation()) != Operation.PURGE) {
            journal.step(80, Text.of(before.is(Kind.NONE) ? "deployment.log.clearing" : "deployment.log.back"));
            restore(job, before, journal);
        }
        journal.end(false);
    }

    /** What cannot be restored is said; the next look of the node at what is wanted tries again. */
    private void restore(JobRow job, Target before, Journal journal) {
        try {
            ground.bring(job.section(), before);
            if (!before.is(Kind.NONE)) {
                ground.settle(job.section()).ifPresent(journal::note);
            }
            journal.note(Text.of("deployment.log.undone"));
        } catch (GroundException e) {
            LOG.error("Section {} cannot be brought back: {}", job.section(), e.getMessage());
            journal.error(e.reason());
        }
    }

    /** An operation whose node was lost. What was there before becomes wanted, so that its node finds the way back too. */
    void interrupted(JobRow job) {
        Journal journal = new Journal(office, job);
        Target before = Target.parse(job.before());
        if (office.wanted(job.section()).isEmpty() && before.kind() != Kind.BUNDLE) {
            office.want(job.section(), before, Target.NONE, Optional.empty());
        }
        undo(job, before, Text.of("deployment.log.interrupted"), journal);
    }
}
