// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.rest.Audience;
import dev.foyer.plugin.rest.SectionResource;
import dev.foyer.plugin.sql.SectionQueries;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Days with planned visits, of those that the viewer may see. */
// tag::resource[]
@Component(service = SectionResource.class)
@SatisfyingConditionTarget("(foyer.section=visits)")
@Path("days")
public final class DaysResource implements SectionResource {
    private final SectionQueries queries;

    @Activate
    public DaysResource(@Reference SectionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Audience audience() {
        return Audience.EVERYBODY; // employees only, if it says nothing
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<DayJson> planned(@Context Viewer viewer, @QueryParam("atLeast") @DefaultValue("1") int atLeast) {
        return queries.read(viewer, DayMapper.class, days -> days.planned(atLeast));
    }
}
// end::resource[]
