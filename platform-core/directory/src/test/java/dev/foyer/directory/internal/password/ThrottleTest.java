// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.internal.session.MovableClock;
import dev.foyer.directory.internal.session.Node;
import dev.foyer.directory.internal.store.AttemptMapper;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private static final String HERE = "192.0.2.1";

    private final TestDatabase database = TestPostgres.fresh().migrate("directory", "db/directory/changelog.xml");
    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = throttle();
    private final Throttle otherNode = throttle();

    private Throttle throttle() {
        return new Throttle(database.database(), Node.schema(database).mapper(AttemptMapper.class), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theWaitDoublesAfterTheFreeGuessesOnAllNodes() {
        Guess guess = Guess.of("maya", HERE);
        for (int i = 0; i < 5; i++) {
            assertThat(wait(guess)).isZero();
            throttle.wrong(guess);
        }
        assertThat(wait(guess)).isEqualTo(1);
        for (long expected = 2; expected <= 512; expected *= 2) {
            clock.pass(Duration.ofSeconds(wait(guess)));
            assertThat(wait(guess)).isZero();
            throttle.wrong(guess);
            assertThat(wait(guess)).isEqualTo(expected);
        }
        throttle.wrong(guess);
        assertThat(wait(guess)).as("never more than a quarter of an hour").isEqualTo(900);
    }

    @Test
    void anotherAddressIsNotLockedOut() {
        for (int i = 0; i < 500; i++) {
            throttle.wrong(Guess.of("maya", "198.51.100." + i % 200));
        }
        Guess elsewhere = Guess.of("maya", HERE);
        assertThat(wait(elsewhere)).isZero();
        throttle.wrong(elsewhere);
        assertThat(wait(elsewhere)).as("who guesses wrong too has to wait").isPositive();
    }

    @Test
    void anAddressThatTriesManyLoginsWaits() {
        for (int i = 0; i < 50; i++) {
            throttle.wrong(Guess.of("user" + i, HERE));
        }
        assertThat(wait(Guess.of("somebody", HERE))).isPositive();
        assertThat(wait(Guess.of("somebody", "198.51.100.1"))).isZero();
    }

    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        for (int i = 0; i < 50; i++) {
            throttle.wrong(Guess.of("user" + i, "2001:db8:1:2::" + i));
        }
        assertThat(wait(Guess.of("somebody", "2001:db8:1:2:ffff::1"))).isPositive();
        assertThat(wait(Guess.of("somebody", "2001:db8:1:3::1"))).isZero();
    }

    @Test
    void theRightPasswordAndTimeForget() {
        Guess guess = Guess.of("maya", HERE);
        for (int i = 0; i < 8; i++) {
            throttle.wrong(guess);
        }
        throttle.right(guess);
        assertThat(wait(guess)).isZero();

        for (int i = 0; i < 8; i++) {
            throttle.wrong(guess);
        }
        clock.pass(Duration.ofHours(1));
        assertThat(wait(guess)).isZero();
        assertThat(throttle.purge()).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThat(throttle.purge()).isEqualTo(3);
    }

    /** Seconds to wait, as the other node says. */
    private long wait(Guess guess) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> otherNode.check(guess));
        if (problem == null) {
            return 0;
        }
        assertThat(problem.type()).isEqualTo(CommonProblem.TOO_MANY);
        return (long) problem.extensions().get("retryAfter");
    }
}
