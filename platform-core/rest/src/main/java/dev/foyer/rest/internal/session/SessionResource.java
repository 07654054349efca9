// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.directory.DemoUsers;
import dev.foyer.directory.SignIn;
import dev.foyer.directory.Users;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Operations;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.caller.Caller;
import dev.foyer.rest.internal.json.JsonBodyReader;
import dev.foyer.rest.internal.problem.Texts;
import dev.foyer.rest.internal.request.HttpCallers;
import dev.foyer.rest.internal.request.Query;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The session of the caller. */
@Component(service = Resource.class)
@Path("session")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource implements Resource {
    private final HttpCallers callers;
    private final SignIn signIn;
    private final Users users;
    private final Operations operations;
    private final DemoUsers demo;
    private final Texts texts;
    private final SessionNotices notices;

    /** Sessions as the directory keeps them. */
    @Activate
    public SessionResource(
            @Reference HttpCallers callers,
            @Reference SignIn signIn,
            @Reference Users users,
            @Reference Operations operations,
            @Reference DemoUsers demo,
            @Reference Texts texts,
            @Reference SessionNotices notices) {
        this.callers = callers;
        this.signIn = signIn;
        this.users = users;
        this.operations = operations;
        this.demo = demo;
        this.texts = texts;
        this.notices = notices;
    }

    /** Signs in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SessionJson signIn(
            @Context HttpServletRequest request, @Context HttpServletResponse response, CredentialsJson body) {
        CredentialsJson.Given given = body.given();
        return json(callers.signIn(request, response, given.login(), given.password()));
    }

    /** Who is signed in. */
    @GET
    public SessionJson get(@Context Viewer viewer) {
        return json(viewer);
    }

    /** Changes language and time zone. */
    @PATCH
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public SessionJson change(@Context Viewer viewer, PreferencesJson body) {
        PreferencesJson wanted = body.checked();
        String locale =
                Optional.ofNullable(wanted.locale()).orElse(viewer.locale().toLanguageTag());
        String zone =
                Optional.ofNullable(wanted.timeZone()).orElse(viewer.zone().getId());
        users.preferences(viewer.user(), locale, zone);
        return json(users.viewer(viewer.user()).orElse(viewer));
    }

    /** Signs out, here or everywhere. */
    @DELETE
    public void signOut(
            @Context Viewer viewer,
            @Context UriInfo uri,
            @Context HttpServletRequest request,
            @Context HttpServletResponse response) {
        if (Query.of(uri).flag("everywhere")) {
            signIn.signOutEverywhere(viewer.user());
        }
        callers.signOut(request, response);
    }

    /** Whom to try out on a demo system. */
    @GET
    @Path("demo")
    public DemoJson demo(@Context HttpServletRequest request) {
        return DemoJson.from(demo, texts, Caller.of(request).locale());
    }

    private SessionJson json(Viewer viewer) {
        SessionJson.Granted granted = new SessionJson.Granted(operations.of(viewer), notices.of(viewer));
        return SessionJson.from(viewer, users.profile(viewer.user()), granted);
    }
}
