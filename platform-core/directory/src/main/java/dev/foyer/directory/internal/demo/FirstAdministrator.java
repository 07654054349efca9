// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.demo;

import static dev.foyer.directory.internal.DirectoryProblem.LINK_INVALID;
import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.Ids;
import dev.foyer.directory.internal.password.Passwords;
import dev.foyer.directory.internal.session.Secret;
import dev.foyer.directory.internal.store.KeyMapper;
import dev.foyer.directory.internal.store.PeopleMapper;
import dev.foyer.directory.internal.store.UserMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets whoever reads the data folder become the first administrator of an installation without users, once. */
@Component(service = FirstAdministrator.class)
public final class FirstAdministrator {
    private static final String PURPOSE = "first-administrator";
    private static final Duration VALID = Duration.ofDays(30);

    private final Database database;
    private final KeyMapper links;
    private final PeopleMapper people;
    private final UserMapper users;
    private final Passwords passwords;
    private final LinkFile file;
    private final Clock clock;

    /** Writes the link if there are no users; demo people count, so they come first. */
    @Activate
    public FirstAdministrator(
            @Reference Database database,
            @Reference DirectorySchema schema,
            @Reference Passwords passwords,
            @Reference DemoPeople demo) {
        this(database, schema, passwords, LinkFile.ofInstallation());
    }

    /** The same with another file. */
    public static FirstAdministrator with(
            Database database, DirectorySchema schema, Passwords passwords, LinkFile file) {
        return new FirstAdministrator(database, schema, passwords, file);
    }

    private FirstAdministrator(Database database, DirectorySchema schema, Passwords passwords, LinkFile file) {
        this.database = requireNonNull(database, "database is null");
        this.links = schema.mapper(KeyMapper.class);
        this.people = schema.mapper(PeopleMapper.class);
        this.users = schema.mapper(UserMapper.class);
        this.passwords = requireNonNull(passwords, "passwords is null");
        this.file = requireNonNull(file, "file is null");
        this.clock = Clock.systemUTC();
        invite();
    }

    private void invite() {
        int known = database.system(connection -> people.countUsers());
        if (known > 0) {
            file.delete();
            return;
        }
        String kept = file.secret();
        if (!valid(kept)) {
            String secret = Secret.next();
            Instant expires = clock.instant().plus(VALID);
            database.system(connection -> {
                links.insertLink(Secret.sha256(secret), PURPOSE, expires);
                return true;
            });
            file.write(secret);
        }
        file.announce();
    }

    private boolean valid(String secret) {
        return database.system(connection -> links.countLinks(Secret.sha256(secret), PURPOSE, clock.instant())) > 0;
    }

    /**
     * Makes the administrator.
     *
     * @throws dev.foyer.plugin.ProblemException 410 if the link is not valid, 422 for a bad password
     */
    public UUID redeem(String secret, String password) {
        if (!valid(secret)) {
            throw LINK_INVALID.because("directory.link.invalid");
        }
        String hash = passwords.inTurn(() -> passwords.hash(password));
        UUID user = database.system(connection -> create(secret, hash));
        file.delete();
        return user;
    }

    /** The login that goes with a valid link. */
    public Optional<String> login(String secret) {
        return valid(secret) ? Optional.of(login()) : Optional.empty();
    }

    private static String login() {
        return System.getProperty("foyer.administrator", "admin@localhost");
    }

    private UUID create(String secret, String hash) {
        people.lock();
        boolean used = links.useLink(Secret.sha256(secret), PURPOSE, clock.instant()) > 0;
        if (!used || people.countUsers() > 0) {
            throw LINK_INVALID.because("directory.link.invalid");
        }
        links.deleteLinks(PURPOSE);
        UUID contact = Ids.next();
        UUID user = Ids.next();
        String login = login();
        people.insertContact(contact, null, Map.of("last", "Administrator", "login", login));
        people.insertUser(user, contact, Map.of("login", login, "type", "employee", "locale", "en", "zone", "UTC"));
        people.giveRole(user, "administrators");
        users.setPassword(user, hash);
        return user;
    }
}
