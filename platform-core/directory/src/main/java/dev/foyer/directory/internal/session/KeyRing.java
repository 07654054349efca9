// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.SignIn.AccessToken;
import dev.foyer.directory.SignIn.NewAccessToken;
import dev.foyer.directory.SignIn.OpenSession;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.Ids;
import dev.foyer.directory.internal.person.Viewers;
import dev.foyer.directory.internal.store.KeyMapper;
import dev.foyer.directory.internal.store.KeyRow;
import dev.foyer.directory.internal.store.UserMapper;
import dev.foyer.plugin.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions and access tokens: made, used, listed and revoked. */
@Component(service = KeyRing.class)
public final class KeyRing {
    private static final int LONGEST_AGENT = 400;

    private final Database database;
    private final KeyMapper mapper;
    private final UserMapper users;
    private final Keys keys;
    private final Viewers viewers;
    private final RevocationWatch watch;
    private final Lifetimes lifetimes;
    private final Clock clock;

    /** The keys of the users of a schema. */
    @Activate
    public KeyRing(
            @Reference Database database,
            @Reference DirectorySchema schema,
            @Reference Keys keys,
            @Reference Viewers viewers,
            @Reference RevocationWatch watch) {
        this.database = requireNonNull(database, "database is null");
        this.mapper = schema.mapper(KeyMapper.class);
        this.users = schema.mapper(UserMapper.class);
        this.keys = requireNonNull(keys, "keys is null");
        this.viewers = requireNonNull(viewers, "viewers is null");
        this.watch = requireNonNull(watch, "watch is null");
        this.lifetimes = keys.lifetimes();
        this.clock = keys.clock();
    }

    /** A fresh session. */
    record Opened(String secret, Instant expires) {}

    Optional<Viewer> viewer(KeyKind kind, String secret) {
        boolean remembered = watch.fresh();
        return keys.user(kind, secret, remembered)
                .flatMap(user -> remembered ? viewers.find(user) : viewers.load(user));
    }

    Opened open(UUID user, String agent) {
        String secret = Secret.next();
        Instant now = clock.instant();
        KeyRow row = new KeyRow(Ids.next(), user, shown(agent), now, now, now.plus(lifetimes.absolute()));
        database.system(connection -> {
            mapper.insertSession(Secret.sha256(secret), row);
            return users.updateLastSignIn(user, now);
        });
        return new Opened(secret, row.expiresOn());
    }

    private static String shown(String agent) {
        String clean = agent.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.substring(0, Math.min(clean.length(), LONGEST_AGENT));
    }

    void close(String secret) {
        byte[] hash = Secret.sha256(secret);
        database.system(connection -> mapper.deleteSession(hash));
        keys.forget(hash);
    }

    boolean close(UUID user, UUID session) {
        return database.system(connection -> mapper.deleteSessionById(user, session)) > 0;
    }

    int closeAll(UUID user) {
        return database.system(connection -> mapper.deleteSessions(user));
    }

    List<OpenSession> sessions(UUID user) {
        return database.system(connection -> mapper.listSessions(user, clock.instant())).stream()
                .map(row -> new OpenSession(row.id(), row.label(), row.createdOn(), seen(row), row.expiresOn()))
                .toList();
    }

    private static Instant seen(KeyRow row) {
        return Optional.ofNullable(row.lastSeen()).orElse(row.createdOn());
    }

    NewAccessToken createAccessToken(UUID user, String name, Instant expires) {
        Instant now = clock.instant();
        AccessTokenRules.check(name, expires, now);
        String secret = Secret.ACCESS_TOKEN + Secret.next();
        KeyRow row = new KeyRow(Ids.next(), user, name.strip(), now, null, expires);
        database.system(connection -> {
            mapper.insertAccessToken(Secret.sha256(secret), row);
            return true;
        });
        return new NewAccessToken(shown(row), secret);
    }

    List<AccessToken> accessTokens(UUID user) {
        return database.system(connection -> mapper.listAccessTokens(user)).stream()
                .map(KeyRing::shown)
                .toList();
    }

    private static AccessToken shown(KeyRow row) {
        return new AccessToken(
                row.id(), row.label(), row.createdOn(), row.expiresOn(), Optional.ofNullable(row.lastSeen()));
    }

    boolean revokeAccessToken(UUID user, UUID token) {
        return database.system(connection -> mapper.deleteAccessToken(user, token)) > 0;
    }
}
