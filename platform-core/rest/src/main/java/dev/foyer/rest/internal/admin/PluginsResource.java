// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.ItemsJson;
import dev.foyer.rest.internal.problem.RestProblem;
import dev.foyer.rest.internal.problem.Texts;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The section plugins and their states. */
@Component(service = Resource.class)
@Path("plugins")
@Produces(MediaType.APPLICATION_JSON)
public final class PluginsResource implements Resource {
    private final Sections sections;
    private final Texts texts;

    /** Plugins as the engine sees them. */
    @Activate
    public PluginsResource(@Reference Sections sections, @Reference Texts texts) {
        this.sections = sections;
        this.texts = texts;
    }

    /** Every plugin. */
    @GET
    public ItemsJson<PluginJson> list(@Context Viewer viewer) {
        Administration.require(viewer);
        return ItemsJson.from(sections.plugins(), plugin -> json(plugin, viewer));
    }

    /** One plugin. */
    @GET
    @Path("{code}")
    public PluginJson get(@Context Viewer viewer, @PathParam("code") String code) {
        Administration.require(viewer);
        return json(find(code), viewer);
    }

    /** Stops, starts or tries again. */
    @PUT
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    public PluginJson change(@Context Viewer viewer, @PathParam("code") String code, PluginChangeJson body) {
        Administration.require(viewer);
        find(code);
        if (body.enabled() == null && !Boolean.TRUE.equals(body.retry())) {
            throw RestProblem.MALFORMED_JSON.because("rest.plugin.nothing");
        }
        if (body.enabled() != null) {
            sections.enable(code, body.enabled());
        }
        if (Boolean.TRUE.equals(body.retry())) {
            sections.retry(code);
        }
        return json(find(code), viewer);
    }

    private Sections.Plugin find(String code) {
        return sections.plugins().stream()
                .filter(plugin -> plugin.code().equals(code))
                .findFirst()
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("rest.problem.not-found"));
    }

    private PluginJson json(Sections.Plugin plugin, Viewer viewer) {
        return PluginJson.from(plugin, text -> texts.render(text, viewer.locale()));
    }
}
