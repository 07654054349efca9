// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static java.util.Objects.requireNonNull;

import dev.foyer.directory.SignIn;
import dev.foyer.directory.internal.DirectoryProblem;
import dev.foyer.directory.internal.demo.FirstAdministrator;
import dev.foyer.directory.internal.password.PasswordCheck;
import dev.foyer.directory.internal.person.Seats;
import dev.foyer.directory.internal.person.Viewers;
import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sign-in, and the checks on every request, which come from memory. */
@Component
public final class SignInService implements SignIn {
    private final PasswordCheck passwords;
    private final KeyRing ring;
    private final Viewers viewers;
    private final Seats seats;
    private final FirstAdministrator first;

    /** Signs in the users of this installation. */
    @Activate
    public SignInService(
            @Reference PasswordCheck passwords,
            @Reference KeyRing ring,
            @Reference Viewers viewers,
            @Reference Seats seats,
            @Reference FirstAdministrator first) {
        this.passwords = requireNonNull(passwords, "passwords is null");
        this.ring = requireNonNull(ring, "ring is null");
        this.viewers = requireNonNull(viewers, "viewers is null");
        this.seats = requireNonNull(seats, "seats is null");
        this.first = requireNonNull(first, "first is null");
    }

    @Override
    public Session signIn(String login, String password, String address, String agent) {
        UUID user = passwords.check(login, password, address);
        seats.require(user);
        return open(user, agent);
    }

    private Session open(UUID user, String agent) {
        Viewer viewer = viewers.load(user)
                .orElseThrow(() -> DirectoryProblem.WRONG_CREDENTIALS.because("directory.sign-in.wrong"));
        KeyRing.Opened opened = ring.open(user, agent);
        return new Session(opened.secret(), viewer, opened.expires());
    }

    @Override
    public Optional<Viewer> bySession(String token) {
        return ring.viewer(KeyKind.SESSION, token);
    }

    @Override
    public Optional<Viewer> byAccessToken(String token) {
        return ring.viewer(KeyKind.ACCESS_TOKEN, token);
    }

    @Override
    public void signOut(String token) {
        ring.close(token);
    }

    @Override
    public int signOutEverywhere(UUID user) {
        return ring.closeAll(user);
    }

    @Override
    public List<OpenSession> sessions(UUID user) {
        return ring.sessions(user);
    }

    @Override
    public boolean endSession(UUID user, UUID session) {
        return ring.close(user, session);
    }

    @Override
    public NewAccessToken createAccessToken(Viewer viewer, String name, Instant expires) {
        return ring.createAccessToken(viewer.user(), name, expires);
    }

    @Override
    public List<AccessToken> accessTokens(UUID user) {
        return ring.accessTokens(user);
    }

    @Override
    public boolean revokeAccessToken(UUID user, UUID token) {
        return ring.revokeAccessToken(user, token);
    }

    @Override
    public Optional<String> invited(String oneTimeToken) {
        return first.login(oneTimeToken);
    }

    @Override
    public Session redeem(String oneTimeToken, String newPassword, String address, String agent) {
        return open(first.redeem(oneTimeToken, newPassword), agent);
    }
}
