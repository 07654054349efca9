// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.record;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Records;
import dev.foyer.records.StoredRecord;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.json.ItemsJson;
import dev.foyer.rest.internal.json.JsonBodyReader;
import dev.foyer.rest.internal.json.Looks;
import dev.foyer.rest.internal.request.Query;
import dev.foyer.rest.internal.request.Versions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Records of an object: list, register, read, change, delete. */
@Component(service = Resource.class)
@Path("records/{object}")
@Produces(MediaType.APPLICATION_JSON)
public final class RecordsResource implements Resource {
    private final Records records;
    private final Looks looks;

    /** Records as the engine gives them. */
    @Activate
    public RecordsResource(@Reference Records records, @Reference Looks looks) {
        this.records = records;
        this.looks = looks;
    }

    /** A page of a list. */
    @GET
    public Response list(@Context Viewer viewer, @PathParam("object") String object, @Context UriInfo uri) {
        return Response.ok(RecordPageJson.from(records.list(viewer, object, ListQueries.of(uri)), looks.of(object)))
                .build();
    }

    /** Registers a record. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @Context Viewer viewer, @PathParam("object") String object, @Context UriInfo uri, FieldsJson body) {
        StoredRecord created = records.create(viewer, object, body.required());
        return answer(
                Response.created(uri.getAbsolutePathBuilder()
                        .path(created.id().toString())
                        .build()),
                created);
    }

    /** One record. */
    @GET
    @Path("{id}")
    public Response get(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        StoredRecord found = records.get(viewer, object, id);
        return Versions.known(known, found.version())
                ? Response.notModified(Versions.tag(found.version())).build()
                : answer(Response.ok(), found);
    }

    /** Changes fields. */
    @PATCH
    @Path("{id}")
    @Consumes({JsonBodyReader.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version,
            FieldsJson body) {
        StoredRecord changed = records.change(viewer, object, id, Versions.required(version), body.required());
        return changed.visible()
                ? answer(Response.ok(), changed)
                : Response.noContent().build();
    }

    /** Deletes a record for good. */
    @DELETE
    @Path("{id}")
    public void delete(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String version) {
        records.delete(viewer, object, id, Versions.required(version));
    }

    /** Values to choose from for a lookup field. */
    @GET
    @Path("choices/{field}")
    public ItemsJson<ChoiceJson> choices(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @PathParam("field") String field,
            @Context UriInfo uri) {
        Query query = Query.of(uri);
        return ItemsJson.from(
                records.choices(viewer, object, field, query.text("q").orElse(""), query.limit(20)), ChoiceJson::from);
    }

    private Response answer(Response.ResponseBuilder response, StoredRecord stored) {
        if (!stored.visible()) {
            return response.build();
        }
        return response.header(HttpHeaders.ETAG, Versions.tag(stored.version()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .entity(new RecordJson(stored, looks.of(stored.object())))
                .build();
    }
}
