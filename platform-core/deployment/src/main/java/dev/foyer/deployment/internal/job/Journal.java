// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.job;

import dev.foyer.deployment.internal.store.JobMapper.JobRow;
import dev.foyer.deployment.internal.store.Office;
import dev.foyer.plugin.Text;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of one operation: kept for administrators, and told to all who look on. */
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);

    private final Office office;
    private final JobRow job;

    Journal(Office office, JobRow job) {
        this.office = office;
        this.job = job;
    }

    /** What is being done now. */
    void step(int percent, Text text) {
        tell(() -> {
            office.jobs().rows().progress(job.id(), percent);
            office.jobs().write(job.id(), false, text);
        });
    }

    void note(Text text) {
        tell(() -> office.jobs().write(job.id(), false, text));
    }

    void error(Text text) {
        tell(() -> office.jobs().write(job.id(), true, text));
    }

    void end(boolean done) {
        tell(() -> office.jobs().rows().end(job.id(), done ? "DONE" : "FAILED"));
        LOG.info("{} of section {} {}", job.operation(), job.section(), done ? "is done" : "failed and was undone");
    }

    /** Writes and says so, in one transaction: who is told finds it written. */
    private void tell(Runnable write) {
        office.together(() -> {
            write.run();
            office.tell(job.section());
            return job;
        });
    }
}
