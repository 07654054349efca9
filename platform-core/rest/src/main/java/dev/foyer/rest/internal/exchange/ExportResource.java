// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.plugin.Text;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.RecordExport;
import dev.foyer.records.RecordExport.Column;
import dev.foyer.records.RecordExport.Table;
import dev.foyer.records.StoredRecord;
import dev.foyer.rest.internal.app.BrokenAnswer;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.file.Disposition;
import dev.foyer.rest.internal.problem.Texts;
import dev.foyer.rest.internal.record.ListQueries;
import dev.foyer.rest.internal.request.Query;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists as files, whatever their length. */
@Component(service = Resource.class)
@Path("records/{object}/export")
public final class ExportResource implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(ExportResource.class);

    private final RecordExport exports;
    private final Texts texts;

    /** Exports as the engine makes them. */
    @Activate
    public ExportResource(@Reference RecordExport exports, @Reference Texts texts) {
        this.exports = exports;
        this.texts = texts;
    }

    /** All records of a list; takes what lists take. */
    @GET
    @Produces(MediaType.WILDCARD)
    public Response export(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @Context UriInfo uri,
            @Context ContainerRequestContext request) {
        String name = Query.of(uri).text("format").orElse("xlsx");
        TableFormat format = TableFormat.of(name).orElseThrow(() -> Query.bad("format", "rest.export.format", name));
        Table table = exports.open(viewer, object, ListQueries.of(uri));
        StreamingOutput output = target -> {
            BrokenAnswer.begin(request);
            long rows = write(viewer, table, format, target);
            BrokenAnswer.end(request);
            LOG.info("{} exported {} records of {} as {}: {}", viewer.user(), rows, object, name, asked(uri));
        };
        return Response.ok(output, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(fileName(viewer, table, format), false))
                .build();
    }

    private long write(Viewer viewer, Table table, TableFormat format, OutputStream target) throws IOException {
        TableWriter writer = writer(viewer, table, format, target);
        ExportCells cells = new ExportCells(table.columns(), viewer.zone());
        long rows = 0;
        while (table.pages().hasNext()) {
            List<StoredRecord> page = table.pages().next();
            for (StoredRecord record : page) {
                writer.row(cells.of(record));
            }
            writer.flush();
            target.flush();
            rows += page.size();
        }
        writer.finish();
        return rows;
    }

    private TableWriter writer(Viewer viewer, Table table, TableFormat format, OutputStream target) throws IOException {
        return switch (format) {
            case XLSX -> new XlsxWriter(target, table.title(), table.columns());
            case CSV ->
                new CsvWriter(
                        target,
                        table.columns().stream().map(Column::title).toList(),
                        texts.render(Text.of("records.value.true"), viewer.locale()),
                        texts.render(Text.of("records.value.false"), viewer.locale()));
        };
    }

    private static String fileName(Viewer viewer, Table table, TableFormat format) {
        String title =
                table.title().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        return title + " " + LocalDate.now(viewer.zone()) + "." + format.suffix();
    }

    private static String asked(UriInfo uri) {
        String query = uri.getRequestUri().getRawQuery();
        return query == null ? "all" : query;
    }
}
