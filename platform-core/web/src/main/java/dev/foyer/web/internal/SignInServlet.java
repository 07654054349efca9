// SPDX-License-Identifier: Apache-2.0
package dev.foyer.web.internal;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
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

/** The sign-in page and its form. */
@Component(service = {Servlet.class, SignInServlet.class})
@HttpWhiteboardContextSelect(WebContext.SELECT)
@HttpWhiteboardServletPattern("/sign-in")
public final class SignInServlet extends HttpServlet {
    private static final String PAGE = "sign-in";

    private final transient Callers callers;
    private final transient SignInPage page;

    /** The form with what it needs. */
    @Activate
    public SignInServlet(@Reference Callers callers, @Reference SignInPage page) {
        this.callers = callers;
        this.page = page;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = ReturnPath.safe(request.getParameter("return"));
        boolean ended = "ended".equals(request.getParameter("reason"));
        if (!ended && signedIn(request)) {
            Plain.seeOther(response, target);
            return;
        }
        Optional<Text> say = ended ? Optional.of(Text.of("web.sign-in.ended")) : Optional.empty();
        page.show(response, PAGE, Languages.of(request, callers), Map.of("return", target), say);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setCharacterEncoding("UTF-8");
        String target = ReturnPath.safe(request.getParameter("return"));
        String login = value(request.getParameter("login")).strip();
        Locale locale = Languages.of(request, callers);
        try {
            callers.requireSameOrigin(request);
            callers.signIn(request, response, login, value(request.getParameter("password")));
            Plain.seeOther(response, target);
        } catch (ProblemException e) {
            page.showAgain(response, PAGE, locale, Map.of("return", target, "login", login), e);
        }
    }

    private boolean signedIn(HttpServletRequest request) {
        try {
            return callers.viewer(request).isPresent();
        } catch (ProblemException e) {
            return false;
        }
    }

    private static String value(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}
