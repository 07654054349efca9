// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest;

import dev.foyer.plugin.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Who calls by HTTP, and the session in their browser. */
@ProviderType
public interface Callers {
    /** The signed-in user of the request's session cookie or access token. */
    Optional<Viewer> viewer(HttpServletRequest request);

    /** The viewer's language; for strangers the best of those that their browser asks for. */
    Locale locale(HttpServletRequest request);

    /**
     * Refuses a request that a page of another origin made.
     *
     * @throws dev.foyer.plugin.ProblemException 403
     */
    void requireSameOrigin(HttpServletRequest request);

    /**
     * Signs in by password and puts the session into the browser.
     *
     * @throws dev.foyer.plugin.ProblemException as {@link dev.foyer.directory.SignIn#signIn} does
     */
    Viewer signIn(HttpServletRequest request, HttpServletResponse response, String login, String password);

    /**
     * Sets the first administrator's password by a one-time link and puts the session into the browser.
     *
     * @throws dev.foyer.plugin.ProblemException if the link is not valid or the password is not good enough
     */
    Viewer redeem(HttpServletRequest request, HttpServletResponse response, String oneTimeToken, String newPassword);
}
