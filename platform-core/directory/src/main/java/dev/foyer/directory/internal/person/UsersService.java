// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.person;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.Users;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.demo.DemoPeople;
import dev.foyer.directory.internal.store.RoleRow;
import dev.foyer.directory.internal.store.UserMapper;
import dev.foyer.directory.internal.store.UserRow;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The users of the installation, from the database. */
@Component
public final class UsersService implements Users {
    private static final int MOST = 1_000;

    private final Database database;
    private final UserMapper users;
    private final Viewers viewers;
    private final Seats seats;

    /** The users of a schema, once the demo people are among them: sections change tables that they are stored in. */
    @Activate
    public UsersService(
            @Reference Database database,
            @Reference DirectorySchema schema,
            @Reference Viewers viewers,
            @Reference Seats seats,
            @Reference DemoPeople demo) {
        this(database, schema, viewers, seats);
    }

    /** The users of a schema. */
    public UsersService(Database database, DirectorySchema schema, Viewers viewers, Seats seats) {
        this.database = requireNonNull(database, "database is null");
        this.users = schema.mapper(UserMapper.class);
        this.viewers = requireNonNull(viewers, "viewers is null");
        this.seats = requireNonNull(seats, "seats is null");
    }

    @Override
    public List<User> list(String afterLogin, int limit) {
        int most = Math.max(1, Math.min(limit, MOST));
        return database.system(connection -> users.findPage(afterLogin, most)).stream()
                .map(UsersService::user)
                .toList();
    }

    @Override
    public Optional<User> byLogin(String login) {
        return database.system(connection -> users.findByLogin(login.strip())).map(UsersService::user);
    }

    @Override
    public Optional<User> find(UUID user) {
        return database.system(connection -> users.findById(user)).map(UsersService::user);
    }

    private static User user(UserRow row) {
        return new User(
                row.id(),
                row.login(),
                row.name(),
                UserType.valueOf(row.type().toUpperCase(Locale.ROOT)),
                row.active(),
                Optional.ofNullable(row.accountName()),
                Codes.split(row.roles()),
                Codes.split(row.editions()),
                Optional.ofNullable(row.lastSignIn()));
    }

    @Override
    public Optional<Viewer> viewer(UUID user) {
        return viewers.find(user);
    }

    @Override
    public List<RoleInfo> roles() {
        return database.system(connection -> users.findRoles()).stream()
                .map(UsersService::role)
                .toList();
    }

    private static RoleInfo role(RoleRow row) {
        boolean external = row.audience().equals("external");
        return new RoleInfo(row.id(), row.code(), row.name(), Optional.ofNullable(row.parentId()), external);
    }

    @Override
    public Map<String, Integer> seatsUsed() {
        return seats.used();
    }

    @Override
    public void assignSeat(UUID user, String edition) {
        seats.assign(user, edition);
    }

    @Override
    public boolean releaseSeat(UUID user, String edition) {
        return seats.release(user, edition);
    }

    @Override
    public void seats(UUID user, Set<String> editions) {
        seats.become(user, editions);
    }

    @Override
    public int activeEmployees() {
        return seats.employees();
    }

    @Override
    public void activate(UUID user, boolean active) {
        seats.activate(user, active);
        viewers.forget(user);
    }

    @Override
    public Optional<Profile> profile(UUID user) {
        return database.system(connection -> users.findById(user)).map(UsersService::profile);
    }

    private static Profile profile(UserRow row) {
        Optional<Company> account = Optional.ofNullable(row.accountId())
                .map(id ->
                        new Company(id, Optional.ofNullable(row.accountName()).orElse("")));
        return new Profile(row.login(), row.name(), row.contactId(), row.contactName(), account);
    }

    @Override
    public void preferences(UUID user, String locale, String zone) {
        Preferences.check(locale, zone);
        database.system(connection ->
                users.updatePreferences(user, locale, zone, Clock.systemUTC().instant()));
        viewers.forget(user);
    }
}
