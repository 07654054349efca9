// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.password;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Violation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Hashes passwords, few at a time: each takes 19 MiB and all of a processor, so that more at once would only take
 * memory.
 */
@Component(service = Passwords.class)
public final class Passwords {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore permits =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final String nobody = PasswordHash.ofNobody().toString();

    /** Passwords of this node. */
    @Activate
    public Passwords() {}

    /** Runs what hashes when it is its turn. */
    public <T> T inTurn(Supplier<T> work) {
        acquire();
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw CommonProblem.UNAVAILABLE.because("directory.sign-in.busy").with("retryAfter", PATIENCE_SECONDS);
    }

    /** Whether a password is right; takes as long when there is none to compare it with. */
    public boolean matches(String password, Optional<String> hash) {
        boolean sensible = password.length() <= LONGEST;
        boolean right = PasswordHash.parse(hash.orElse(nobody)).matches(sensible ? password : "");
        return right && sensible && hash.isPresent();
    }

    /**
     * The hash of a new password.
     *
     * @throws ProblemException 422 if it is too short or too long
     */
    public String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw invalid("min", "directory.password.short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw invalid("max", "directory.password.long", LONGEST);
        }
        return PasswordHash.of(password).toString();
    }

    private static ProblemException invalid(String code, String key, int limit) {
        return ProblemException.invalid(List.of(new Violation("/password", code, Text.of(key, limit))));
    }
}
