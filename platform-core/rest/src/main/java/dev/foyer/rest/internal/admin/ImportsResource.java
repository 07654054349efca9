// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.RecordImport;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.AtMost;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Import of many records by employees. */
@Component(service = Resource.class)
@Path("imports/{object}")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource implements Resource {
    private static final int LIMIT = 32 * 1024 * 1024;

    private final RecordImport imports;

    /** What became of the rows, on the wire. */
    public record OutcomeJson(int created, int unchanged, List<RecordImport.Fault> faults, Map<String, UUID> ids) {
        static OutcomeJson from(RecordImport.Outcome outcome) {
            return new OutcomeJson(outcome.created(), outcome.unchanged(), outcome.faults(), outcome.ids());
        }
    }

    /** Import as the engine does it. */
    @Activate
    public ImportsResource(@Reference RecordImport imports) {
        this.imports = imports;
    }

    /** Imports rows, or checks them only. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public OutcomeJson rows(
            @Context Viewer viewer, @PathParam("object") String object, @AtMost(LIMIT) ImportJson body) {
        if (viewer.external()) {
            throw CommonProblem.FORBIDDEN.because("rest.problem.employees-only");
        }
        List<RecordImport.Row> rows = body.checked();
        boolean dryRun = Boolean.TRUE.equals(body.dryRun());
        return OutcomeJson.from(imports.rows(viewer, object, String.valueOf(body.source()), dryRun, rows));
    }
}
