// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.directory.SignIn;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.app.InMemory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows the session {@code good} and the access token {@code good-token}. */
final class FakeSignIn implements SignIn {
    @Override
    public Session signIn(String login, String password, String address, String agent) {
        return new Session("fresh", InMemory.CUSTOMER, Instant.now().plusSeconds(3600));
    }

    @Override
    public Optional<Viewer> bySession(String token) {
        return token.equals("good") ? Optional.of(InMemory.CUSTOMER) : Optional.empty();
    }

    @Override
    public Optional<Viewer> byAccessToken(String token) {
        return token.equals("good-token") ? Optional.of(InMemory.CUSTOMER) : Optional.empty();
    }

    @Override
    public void signOut(String token) {}

    @Override
    public int signOutEverywhere(UUID user) {
        return 0;
    }

    @Override
    public List<OpenSession> sessions(UUID user) {
        return List.of();
    }

    @Override
    public boolean endSession(UUID user, UUID session) {
        return false;
    }

    @Override
    public Optional<String> invited(String oneTimeToken) {
        return Optional.empty();
    }

    @Override
    public NewAccessToken createAccessToken(Viewer viewer, String name, Instant expires) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AccessToken> accessTokens(UUID user) {
        return List.of();
    }

    @Override
    public boolean revokeAccessToken(UUID user, UUID token) {
        return false;
    }

    @Override
    public Session redeem(String oneTimeToken, String newPassword, String address, String agent) {
        throw new UnsupportedOperationException();
    }
}
