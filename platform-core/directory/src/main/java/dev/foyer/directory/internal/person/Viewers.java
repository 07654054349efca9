// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.person;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.session.Recall;
import dev.foyer.directory.internal.store.RoleRow;
import dev.foyer.directory.internal.store.UserMapper;
import dev.foyer.directory.internal.store.UserRow;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.LicenceListener;
import dev.foyer.licensing.Licensing;
import dev.foyer.plugin.Role;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The viewer that each user is now, remembered until something about the user or the licence changes. */
@Component(service = {Viewers.class, LicenceListener.class})
public final class Viewers implements LicenceListener {
    private static final int MOST = 20_000;

    private final Recall<UUID, Viewer> known = new Recall<>(MOST);
    private final Database database;
    private final UserMapper users;
    private final Licensing licensing;

    /** Viewers of the users of a schema. */
    @Activate
    public Viewers(@Reference Database database, @Reference DirectorySchema schema, @Reference Licensing licensing) {
        this.database = requireNonNull(database, "database is null");
        this.users = schema.mapper(UserMapper.class);
        this.licensing = requireNonNull(licensing, "licensing is null");
    }

    /** The viewer of an active user, from memory if possible. */
    public Optional<Viewer> find(UUID user) {
        return known.get(user, this::load);
    }

    /** The viewer of an active user, as the database has it now. */
    public Optional<Viewer> load(UUID user) {
        return database.system(
                connection -> users.findById(user).filter(UserRow::active).map(this::viewer));
    }

    private Viewer viewer(UserRow user) {
        UserType type = UserType.valueOf(user.type().toUpperCase(Locale.ROOT));
        Set<String> editions = editions(user);
        Set<Role> roles = users.findRolesHeld(user.id()).stream()
                .filter(role -> role.edition() == null || editions.contains(role.edition()))
                .map(Viewers::role)
                .collect(toUnmodifiableSet());
        return new Viewer(
                user.id(),
                user.contactId(),
                Optional.ofNullable(user.accountId()),
                type,
                user.name(),
                roles,
                editions,
                Locale.forLanguageTag(user.locale()),
                zone(user.timeZone()));
    }

    private static Role role(RoleRow row) {
        return new Role(row.id(), row.code());
    }

    /** A seat counts while its edition is installed. */
    private Set<String> editions(UserRow user) {
        Set<String> installed = installed();
        return Codes.split(user.editions()).stream().filter(installed::contains).collect(toUnmodifiableSet());
    }

    /** Codes of the editions that are installed now. */
    Set<String> installed() {
        return licensing.inForce().stream()
                .flatMap(licence -> licence.editions().stream())
                .map(Edition::code)
                .collect(toUnmodifiableSet());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Forgets one user. */
    public void forget(UUID user) {
        known.forget(user);
    }

    /** Forgets everybody. */
    public void clear() {
        known.clear();
    }

    @Override
    public void licenceChanged() {
        known.clear();
    }
}
