// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import static java.util.Objects.requireNonNull;

import dev.foyer.licensing.Licence;
import dev.foyer.licensing.internal.file.LicenceFile;
import dev.foyer.licensing.internal.file.Trust;
import dev.foyer.licensing.internal.file.TrustFolders;
import dev.foyer.licensing.internal.store.LicenceStore;
import dev.foyer.licensing.internal.store.LicenceStore.Shared;
import dev.foyer.licensing.internal.time.ClockLog;
import dev.foyer.licensing.internal.time.LicenceTime;
import dev.foyer.plugin.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The licence as this node knows it: what the database holds, read with the keys that are trusted now. */
final class LicenceBook {
    private static final Logger LOG = LoggerFactory.getLogger(LicenceBook.class);

    private final LicenceStore store;
    private final TrustFolders folders;
    private final Time time;
    private Shared shared = Shared.NOTHING;
    private @Nullable Verified verified;
    private volatile Page page = new Page(0, Optional.empty(), List.of());

    LicenceBook(LicenceStore store, TrustFolders folders, Time time) {
        this.store = requireNonNull(store, "store is null");
        this.folders = requireNonNull(folders, "folders is null");
        this.time = requireNonNull(time, "time is null");
    }

    /**
     * The time that licences are judged by.
     *
     * @param database what the clock of the database says in the time of the portal
     */
    record Time(LicenceTime judge, UnaryOperator<Instant> database, ClockLog log) {
        void look(Shared shared) {
            judge.look(shared.seen(), database.apply(shared.now()));
            log.look(judge.report());
        }
    }

    /**
     * What is known.
     *
     * @param change counts changes of the licence
     * @param custom custom sections in the order in which they came
     */
    record Page(long change, Optional<Reading> reading, List<String> custom) {}

    Page page() {
        return page;
    }

    Trust trust() {
        return folders.current();
    }

    /** Reads everything again; while the database is away, what it said last goes on to hold. */
    synchronized void refresh() {
        try {
            shared = store.read();
            time.look(shared);
            time.judge().due().ifPresent(store::see);
        } catch (ProblemException away) {
            LOG.debug("The database does not tell the licence", away);
        }
        Trust trust = folders.current();
        page = new Page(shared.change(), reading(trust), shared.custom());
    }

    /** Writes down how late it is, so that the time that ran is not forgotten. */
    void close() {
        try {
            store.see(time.judge().note());
        } catch (ProblemException away) {
            LOG.debug("The database is gone before its users", away);
        }
    }

    /** What was read last time as long as licence and keys are the same; to verify a signature takes a millisecond. */
    private Optional<Reading> reading(Trust trust) {
        Verified now = verified;
        if (now == null || now.trust != trust || !now.jws.equals(shared.jws())) {
            now = new Verified(shared.jws(), trust, shared.jws().flatMap(jws -> read(jws, trust)));
            verified = now;
        }
        return now.reading;
    }

    private static Optional<Reading> read(String jws, Trust trust) {
        try {
            LicenceFile file = LicenceFile.parse(jws);
            return Optional.of(trusted(file, trust)
                    .map(licence -> new Reading(licence, true))
                    .orElseGet(() -> new Reading(file.claimed(), false)));
        } catch (ProblemException unreadable) {
            LOG.warn("The installed licence cannot be read: {}", unreadable.getMessage());
            return Optional.empty();
        }
    }

    private static Optional<Licence> trusted(LicenceFile file, Trust trust) {
        try {
            return Optional.of(file.verified(trust));
        } catch (ProblemException notTrusted) {
            return Optional.empty();
        }
    }

    private record Verified(Optional<String> jws, Trust trust, Optional<Reading> reading) {}
}
