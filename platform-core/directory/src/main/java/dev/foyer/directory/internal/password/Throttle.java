// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.password;

import static java.util.Objects.requireNonNull;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.store.Attempt;
import dev.foyer.directory.internal.store.AttemptMapper;
import dev.foyer.plugin.CommonProblem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Makes guessing slow, on all nodes together. Wrong guesses count for the pair of login and address, for the address and
 * for the login; from a number on, each doubles the wait. The count of a login alone makes only those wait who have
 * guessed wrong themselves: an attacker cannot lock anybody out of another address.
 */
public final class Throttle {
    private static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int FREE_FOR_PAIR = 5;
    private static final int FREE_FOR_LOGIN = 20;
    private static final int FREE_FOR_ADDRESS = 50;
    private static final int DOUBLINGS = 20;

    private final Database database;
    private final AttemptMapper attempts;
    private final Clock clock;

    /** A throttle that counts in a database. */
    public Throttle(Database database, AttemptMapper attempts, Clock clock) {
        this.database = requireNonNull(database, "database is null");
        this.attempts = requireNonNull(attempts, "attempts is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * Lets a guess pass.
     *
     * @throws dev.foyer.plugin.ProblemException 429 with {@code retryAfter} in seconds if it comes too early
     */
    void check(Guess guess) {
        Instant now = clock.instant();
        Instant since = now.minus(MEMORY);
        List<Attempt> known =
                database.system(connection -> attempts.find(guess.pair(), guess.login(), guess.address(), since));
        boolean guessedWrong = known.stream().anyMatch(attempt -> attempt.kind().equals("pair"));
        Duration wait = known.stream()
                .filter(attempt -> guessedWrong || !attempt.kind().equals("login"))
                .map(attempt -> Duration.between(now, until(attempt)))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        if (wait.compareTo(Duration.ZERO) > 0) {
            long seconds = wait.plusMillis(999).toSeconds();
            throw CommonProblem.TOO_MANY
                    .because("directory.sign-in.throttled", seconds)
                    .with("retryAfter", seconds);
        }
    }

    private static Instant until(Attempt attempt) {
        int free =
                switch (attempt.kind()) {
                    case "pair" -> FREE_FOR_PAIR;
                    case "login" -> FREE_FOR_LOGIN;
                    default -> FREE_FOR_ADDRESS;
                };
        int over = attempt.failures() - free;
        if (over < 0) {
            return Instant.EPOCH;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(over, DOUBLINGS));
        return attempt.lastFailure().plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    /** Counts a wrong guess. */
    void wrong(Guess guess) {
        Instant now = clock.instant();
        database.system(connection -> {
            for (byte[] key : List.of(guess.pair(), guess.login(), guess.address())) {
                attempts.count(key, now, now.minus(MEMORY));
            }
            return true;
        });
    }

    /** Forgets the wrong guesses of somebody who knows the password after all. */
    void right(Guess guess) {
        database.system(connection -> attempts.forget(guess.pair()));
    }

    /** Forgets what does not count any more. */
    public int purge() {
        return database.system(
                connection -> attempts.forgetBefore(clock.instant().minus(MEMORY)));
    }
}
