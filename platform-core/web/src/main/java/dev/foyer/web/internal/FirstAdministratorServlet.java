// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import dev.foyer.directory.SignIn;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.rest.Callers;
import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Where the one-time link of a new installation leads: the first administrator chooses a password. */
@Component(service = Servlet.class)
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern("/first-administrator")
public final class FirstAdministratorServlet extends HttpServlet {
    private static final String PAGE = "first-administrator";

    private final transient Callers callers;
    private final transient SignIn signIn;
    private final transient SignInPage page;

    /** The form with what it needs. */
    @Activate
    public FirstAdministratorServlet(@Reference Callers callers, @Reference SignIn signIn, @Reference SignInPage page) {
        this.callers = callers;
        this.signIn = signIn;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String token = value(request.getParameter("token")).strip();
        page.show(response, PAGE, Languages.of(request, callers), values(token), Optional.empty());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String token = value(request.getParameter("token")).strip();
        Locale locale = Languages.of(request, callers);
        try {
            callers.requireSameOrigin(request);
            callers.redeem(request, response, token, password(request));
            Plain.seeOther(response, "/");
        } catch (ProblemException e) {
            page.showAgain(response, PAGE, locale, values(token), e);
        }
    }

    /** The link, and whom it is for as long as it is valid. */
    private Map<String, String> values(String token) {
        return Map.of("token", token, "login", signIn.invited(token).orElse(""));
    }

    private static String password(HttpServletRequest request) {
        String password = value(request.getParameter("password"));
        if (!password.equals(value(request.getParameter("repeat")))) {
            throw CommonProblem.INVALID.because("web.first-administrator.different");
        }
        return password;
    }

    private static String value(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
