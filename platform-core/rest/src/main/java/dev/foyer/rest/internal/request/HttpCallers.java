// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.directory.SignIn;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.Callers;
import dev.foyer.rest.internal.caller.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the signed-in user by cookie or access token, and puts sessions into browsers. */
@Component(service = {Callers.class, HttpCallers.class})
public final class HttpCallers implements Callers {
    private static final String BEARER = "Bearer ";

    private final SignIn signIn;
    private final Proxies proxies;
    private final Cookies cookies;
    private final Origins origins;
    private final Licensed licensed;

    /** Callers as the directory knows them. */
    @Activate
    public HttpCallers(@Reference SignIn signIn, @Reference Proxies proxies, @Reference Licensed licensed) {
        this.signIn = signIn;
        this.proxies = proxies;
        this.cookies = new Cookies(proxies);
        this.origins = new Origins(proxies);
        this.licensed = licensed;
    }

    Licensed licensed() {
        return licensed;
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization == null
                ? cookies.session(request).flatMap(signIn::bySession)
                : Optional.of(byToken(authorization));
    }

    /** Asks again and again, while a request lasts, whether its credentials still count, and for whom. */
    public Supplier<Optional<Viewer>> watch(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        Optional<String> session = cookies.session(request);
        return authorization == null
                ? () -> session.flatMap(signIn::bySession)
                : () -> bearer(authorization).flatMap(signIn::byAccessToken);
    }

    private Viewer byToken(String authorization) {
        return bearer(authorization)
                .flatMap(signIn::byAccessToken)
                .orElseThrow(() -> CommonProblem.UNAUTHENTICATED.because("rest.problem.bad-token"));
    }

    private static Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).trim())
                : Optional.empty();
    }

    @Override
    public Locale locale(HttpServletRequest request) {
        return viewer(request).map(Viewer::locale).orElseGet(() -> strangersLocale(request));
    }

    static Locale strangersLocale(HttpServletRequest request) {
        return Languages.best(request.getHeader("Accept-Language"));
    }

    @Override
    public void requireSameOrigin(HttpServletRequest request) {
        origins.requireSame(request);
    }

    @Override
    public Viewer signIn(HttpServletRequest request, HttpServletResponse response, String login, String password) {
        return open(request, response, signIn.signIn(login, password, proxies.address(request), agent(request)));
    }

    @Override
    public Viewer redeem(
            HttpServletRequest request, HttpServletResponse response, String oneTimeToken, String newPassword) {
        return open(
                request, response, signIn.redeem(oneTimeToken, newPassword, proxies.address(request), agent(request)));
    }

    /** Ends the session of the request and takes it out of the browser. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        cookies.session(request).ifPresent(signIn::signOut);
        cookies.set(request, response, "", 0);
    }

    private Viewer open(HttpServletRequest request, HttpServletResponse response, SignIn.Session session) {
        cookies.session(request).ifPresent(signIn::signOut);
        long seconds = Duration.between(Instant.now(), session.expires()).toSeconds();
        cookies.set(request, response, session.token(), Math.max(1, seconds));
        return session.viewer();
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(agent.length(), 200));
    }
}
