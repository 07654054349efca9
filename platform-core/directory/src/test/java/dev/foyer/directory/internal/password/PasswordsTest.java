// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.plugin.ProblemException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordMatchesItsHashOnly() {
        Optional<String> hash = Optional.of(passwords.hash("correct horse battery"));
        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterx", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
        assertThat(passwords.matches("correct horse battery", Optional.empty())).isFalse();
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash.get());
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        Optional<String> hash = Optional.of(passwords.hash("Schlüsselbund1"));
        assertThat(passwords.matches("Schlu\u0308sselbund1", hash)).isTrue();
    }

    /** From the reference implementation: argon2 with -id -t 2 -k 65536 -p 1 and the salt “somesalt”. */
    @Test
    void hashesAreThoseOfOthers() {
        String reference = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(PasswordHash.parse(reference).matches("password")).isTrue();
        assertThat(PasswordHash.parse(reference)).hasToString(reference);
    }

    @Test
    void aPasswordHasTwelveCharactersAtLeast() {
        assertThat(refused("elevenchars")).isEqualTo("min");
        assertThat(refused("x".repeat(257))).isEqualTo("max");
        assertThat(passwords.hash("twelve chars")).isNotEmpty();
    }

    private String refused(String password) {
        return catchThrowableOfType(ProblemException.class, () -> passwords.hash(password))
                .violations()
                .get(0)
                .code();
    }

    @Test
    void onlySoManyAreHashedAtOnce() throws InterruptedException {
        int permits = Math.max(2, Runtime.getRuntime().availableProcessors());
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(permits);
        ExecutorService pool = Executors.newFixedThreadPool(permits * 4);
        IntStream.range(0, permits * 4)
                .forEach(i -> pool.execute(() -> passwords.inTurn(() -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    full.countDown();
                    await(full);
                    return inside.decrementAndGet();
                })));
        pool.shutdown();
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(permits);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
