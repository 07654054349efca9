// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.store;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.database.Notices;
import dev.foyer.licensing.internal.time.LicenceTime;
import dev.foyer.licensing.internal.time.TimeSeen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What all nodes share about the licence; every change is told to all of them. */
public final class LicenceStore {
    /** Channel on which changes are told. */
    public static final String CHANNEL = "foyer_licence";

    private final Database database;
    private final LicenceMapper mapper;
    private final Notices notices;

    /** A store on a database whose schema is up to date. */
    public LicenceStore(Database database, LicenceMapper mapper, Notices notices) {
        this.database = requireNonNull(database, "database is null");
        this.mapper = requireNonNull(mapper, "mapper is null");
        this.notices = requireNonNull(notices, "notices is null");
    }

    /** Whether a licence was ever installed, even if it was removed since. */
    public boolean everInstalled() {
        return database.system(connection -> mapper.latest().isPresent());
    }

    /** What the database holds now. */
    public Shared read() {
        return database.system(connection -> new Shared(
                mapper.latest(), mapper.customSections(), mapper.seen().orElse(TimeSeen.NOTHING), mapper.now()));
    }

    /** The id of the installation. */
    public UUID installation() {
        return database.system(connection -> mapper.installation());
    }

    /** Writes down how late it is; what another node wrote meanwhile stays if it is later. */
    public void see(LicenceTime.Note note) {
        database.system(connection -> mapper.see(note.latest(), note.leapFrom().orElse(null)));
    }

    /**
     * Installs a licence in place of the one before.
     *
     * @param issued when it was issued, if that begins the account of the time anew
     */
    public void install(String jws, Optional<UUID> by, Optional<Instant> issued) {
        change(() -> {
            mapper.install(jws, by.orElse(null));
            issued.ifPresent(mapper::seeFrom);
            return true;
        });
    }

    /** Installs a licence unless one was ever installed before; returns whether it did. */
    public boolean installFirst(String jws) {
        return change(() -> mapper.installFirst(jws) > 0);
    }

    /** Takes the licence away; returns whether there was one. */
    public boolean remove(Optional<UUID> by) {
        return change(() -> mapper.remove(by.orElse(null)) > 0);
    }

    /** Lets a custom section queue up at the end. */
    public void addCustomSection(String code) {
        change(() -> mapper.addCustomSection(code) > 0);
    }

    /** Gives the place of a custom section back. */
    public void removeCustomSection(String code) {
        change(() -> mapper.removeCustomSection(code) > 0);
    }

    private boolean change(Supplier<Boolean> work) {
        return database.system(connection -> {
            boolean changed = work.get();
            if (changed) {
                notices.send(CHANNEL, "changed");
            }
            return changed;
        });
    }

    /**
     * What all nodes share.
     *
     * @param latest the last change; empty if no licence was ever installed
     * @param custom custom sections in the order in which they came
     * @param seen the latest time that was seen
     * @param now what the clock of the database says
     */
    public record Shared(Optional<LicenceChange> latest, List<String> custom, TimeSeen seen, Instant now) {
        /** What is shared by an installation that is new. */
        public static final Shared NOTHING = new Shared(Optional.empty(), List.of(), TimeSeen.NOTHING, Instant.EPOCH);

        public Shared {
            custom = List.copyOf(custom);
        }

        /** Counts changes of the licence. */
        public long change() {
            return latest.map(LicenceChange::id).orElse(0L);
        }

        /** The licence installed. */
        public Optional<String> jws() {
            return latest.flatMap(LicenceChange::installed);
        }
    }
}
