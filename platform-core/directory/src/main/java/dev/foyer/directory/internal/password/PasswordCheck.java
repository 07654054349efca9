// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.password;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.DirectoryProblem;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.store.AttemptMapper;
import dev.foyer.directory.internal.store.Credential;
import dev.foyer.directory.internal.store.UserMapper;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds out whether login and password belong together, without telling more than that. */
@Component(service = PasswordCheck.class)
public final class PasswordCheck {
    private static final int LONGEST_LOGIN = 320;

    private final Database database;
    private final UserMapper users;
    private final Passwords passwords;
    private final Throttle throttle;

    /** Checks against the users of a schema. */
    @Activate
    public PasswordCheck(
            @Reference Database database, @Reference DirectorySchema schema, @Reference Passwords passwords) {
        this(database, schema, passwords, Clock.systemUTC());
    }

    /** The same with another clock. */
    public PasswordCheck(Database database, DirectorySchema schema, Passwords passwords, Clock clock) {
        this.database = requireNonNull(database, "database is null");
        this.users = schema.mapper(UserMapper.class);
        this.passwords = requireNonNull(passwords, "passwords is null");
        this.throttle = new Throttle(database, schema.mapper(AttemptMapper.class), clock);
    }

    /**
     * The user of login and password.
     *
     * @throws dev.foyer.plugin.ProblemException 401 if they do not belong together, 429 after too many guesses
     */
    public UUID check(String login, String password, String address) {
        Guess guess = Guess.of(login, address);
        throttle.check(guess);
        // Once more in turn: of many guesses at once, those in turn may have used up what was free.
        return passwords.inTurn(() -> {
            throttle.check(guess);
            return decide(guess, login.strip(), password);
        });
    }

    private UUID decide(Guess guess, String login, String password) {
        Optional<Credential> credential = login.length() > LONGEST_LOGIN || login.indexOf('\0') >= 0
                ? Optional.empty()
                : database.system(connection -> users.findCredential(login));
        if (!passwords.matches(password, credential.map(Credential::hash))) {
            throttle.wrong(guess);
            throw DirectoryProblem.WRONG_CREDENTIALS.because("directory.sign-in.wrong");
        }
        throttle.right(guess);
        return credential.orElseThrow().userId();
    }
}
