// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory;

import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** Proves who somebody is. Checks of sessions and tokens come from memory; a revoked one is dead within two seconds. */
@ProviderType
public interface SignIn {
    /**
     * Signs in by password.
     *
     * @param address network address of the caller, for throttling
     * @param agent what the caller's browser says it is, shown in the list of sessions
     * @throws dev.foyer.plugin.ProblemException 401 for a wrong pair without saying which part is wrong, 403 for a person
     *     without a seat with the reason (spec L-7), 429 when guesses are throttled
     */
    Session signIn(String login, String password, String address, String agent);

    /** Who a session token belongs to; empty if it is unknown, expired or revoked. */
    Optional<Viewer> bySession(String token);

    /** Who a personal access token belongs to. */
    Optional<Viewer> byAccessToken(String token);

    /** Ends one session. */
    void signOut(String token);

    /** Ends all sessions of a user on all nodes; returns how many. */
    int signOutEverywhere(UUID user);

    /** The sessions of a user that have not expired, newest first, at most 200. */
    List<OpenSession> sessions(UUID user);

    /** Ends one session of the user by its id; false if there is none. */
    boolean endSession(UUID user, UUID session);

    /** Makes a personal access token; its secret is shown only now. */
    NewAccessToken createAccessToken(Viewer viewer, String name, Instant expires);

    /** The access tokens of a user, newest first. */
    List<AccessToken> accessTokens(UUID user);

    /** Revokes a token of the user; false if there is none of this id. */
    boolean revokeAccessToken(UUID user, UUID token);

    /** The login that the first administrator will have; empty if the one-time link is not valid. */
    Optional<String> invited(String oneTimeToken);

    /**
     * Makes the first administrator by a one-time link (installation without demo data).
     *
     * @throws dev.foyer.plugin.ProblemException 410 if the link is not valid, 422 for a bad password
     */
    Session redeem(String oneTimeToken, String newPassword, String address, String agent);

    /** A fresh session: the secret goes into the cookie. */
    record Session(String token, Viewer viewer, Instant expires) {}

    /**
     * A session without its secret.
     *
     * @param agent what the browser said it is
     * @param lastSeen to within some minutes
     */
    record OpenSession(UUID id, String agent, Instant created, Instant lastSeen, Instant expires) {}

    /** A personal access token without its secret. */
    record AccessToken(UUID id, String name, Instant created, Instant expires, Optional<Instant> lastUsed) {}

    /** A personal access token with its secret. */
    record NewAccessToken(AccessToken token, String secret) {}
}
