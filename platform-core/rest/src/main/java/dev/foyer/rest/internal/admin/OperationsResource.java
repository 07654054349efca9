// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.admin;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.records.Operations;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.ItemsJson;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which roles may do which system operations, for administrators. */
@Component(service = Resource.class)
@Path("rights/operations")
@Produces(MediaType.APPLICATION_JSON)
public final class OperationsResource implements Resource {
    private final Operations operations;

    /** An operation with its roles on the wire. */
    public record OperationJson(String operation, List<String> roles) {}

    /** The roles that an operation is to be granted to. */
    public record RolesJson(@Nullable List<String> roles) {
        List<String> required() {
            if (roles == null) {
                throw ProblemException.invalid(List.of(new Violation("/roles", "required", Text.of("rest.required"))));
            }
            return roles;
        }
    }

    /** Operations as they are granted. */
    @Activate
    public OperationsResource(@Reference Operations operations) {
        this.operations = operations;
    }

    /** All operations that are granted by role. */
    @GET
    public ItemsJson<OperationJson> list(@Context Viewer viewer) {
        Administration.require(viewer);
        return new ItemsJson<>(operations.roles().entrySet().stream()
                .map(granted -> new OperationJson(granted.getKey(), granted.getValue()))
                .toList());
    }

    /** Grants an operation to these roles only. */
    @PUT
    @Path("{operation}")
    @Consumes(MediaType.APPLICATION_JSON)
    public OperationJson grant(@Context Viewer viewer, @PathParam("operation") String operation, RolesJson body) {
        Administration.require(viewer);
        operations.grant(operation, body.required());
        return new OperationJson(operation, operations.roles().getOrDefault(operation, List.of()));
    }
}
