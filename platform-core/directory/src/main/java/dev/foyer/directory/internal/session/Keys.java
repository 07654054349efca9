// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.store.KeyMapper;
import dev.foyer.directory.internal.store.KeyRow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Whose key a secret is, remembered until it is revoked; writes down now and then that it is in use. */
@Component(service = Keys.class)
public final class Keys {
    private static final int MOST = 50_000;
    private static final Duration COARSE = Duration.ofMinutes(5);

    private final Recall<String, Holder> known = new Recall<>(MOST);
    private final Map<UUID, KeyKind> used = new ConcurrentHashMap<>();
    private final Database database;
    private final KeyMapper keys;
    private final Lifetimes lifetimes;
    private final Clock clock;

    /** The keys of a schema. */
    @Activate
    public Keys(@Reference Database database, @Reference DirectorySchema schema) {
        this(database, schema, Lifetimes.configured(), Clock.systemUTC());
    }

    Keys(Database database, DirectorySchema schema, Lifetimes lifetimes, Clock clock) {
        this.database = requireNonNull(database, "database is null");
        this.keys = schema.mapper(KeyMapper.class);
        this.lifetimes = requireNonNull(lifetimes, "lifetimes is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    Lifetimes lifetimes() {
        return lifetimes;
    }

    Clock clock() {
        return clock;
    }

    /**
     * The user who holds a key that is valid now.
     *
     * @param remembered whether memory may be relied on
     */
    Optional<UUID> user(KeyKind kind, String secret, boolean remembered) {
        if (!kind.wellFormed(secret)) {
            return Optional.empty();
        }
        byte[] hash = Secret.sha256(secret);
        Optional<Holder> holder = remembered
                ? known.get(name(hash), name -> load(kind, hash)).flatMap(it -> current(it, kind, hash))
                : load(kind, hash);
        Instant now = clock.instant();
        return holder.filter(it -> !it.expired(now) && !idle(it, kind, now)).map(it -> use(it, kind, now));
    }

    /** A session that seems idle may have been used on another node. */
    private Optional<Holder> current(Holder holder, KeyKind kind, byte[] hash) {
        if (!idle(holder, kind, clock.instant())) {
            return Optional.of(holder);
        }
        known.forget(name(hash));
        return load(kind, hash);
    }

    private boolean idle(Holder holder, KeyKind kind, Instant now) {
        return kind == KeyKind.SESSION && holder.idleFor(lifetimes.idle(), now);
    }

    private Optional<Holder> load(KeyKind kind, byte[] hash) {
        Optional<KeyRow> row = database.system(
                connection -> kind == KeyKind.SESSION ? keys.findSession(hash) : keys.findAccessToken(hash));
        return row.map(Holder::new);
    }

    private UUID use(Holder holder, KeyKind kind, Instant now) {
        if (holder.idleFor(COARSE, now)) {
            holder.see(now);
            used.put(holder.key(), kind);
        }
        return holder.user();
    }

    /** Writes down which keys were used since the last time. */
    void writeDown() {
        for (KeyKind kind : KeyKind.values()) {
            UUID[] ids = used.entrySet().stream()
                    .filter(entry -> entry.getValue() == kind)
                    .map(Map.Entry::getKey)
                    .toArray(UUID[]::new);
            if (ids.length > 0) {
                touch(kind, ids);
                used.keySet().removeAll(Arrays.asList(ids));
            }
        }
    }

    private void touch(KeyKind kind, UUID[] ids) {
        Instant now = clock.instant();
        database.system(connection ->
                kind == KeyKind.SESSION ? keys.touchSessions(ids, now) : keys.touchAccessTokens(ids, now));
    }

    /** Deletes what has expired. */
    void purge() {
        Instant now = clock.instant();
        database.system(connection -> keys.deleteSessionsBefore(now, now.minus(lifetimes.idle()))
                + keys.deleteAccessTokensBefore(now.minus(lifetimes.absolute())));
    }

    /** Forgets a key by its hash. */
    void forget(byte[] hash) {
        known.forget(name(hash));
    }

    /** Forgets a key by the name that the store has for it. */
    void forget(String name) {
        known.forget(name);
    }

    /** Forgets all keys. */
    void clear() {
        known.clear();
    }

    private static String name(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
