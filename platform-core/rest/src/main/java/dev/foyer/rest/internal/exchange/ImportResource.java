// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Operations;
import dev.foyer.records.SheetImport;
import dev.foyer.records.SheetImport.Options;
import dev.foyer.records.SheetImport.Row;
import dev.foyer.records.SheetImport.Run;
import dev.foyer.rest.internal.app.Resource;
import dev.foyer.rest.internal.file.Form;
import dev.foyer.rest.internal.problem.UnreadBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of tables as records. */
@Component(service = Resource.class)
@Path("records/{object}/import")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportResource implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(ImportResource.class);
    private static final long LARGEST = 20L * 1024 * 1024;

    /** Browsers look for the answer only when they have sent all. */
    private static final long REFUSED = 64L * 1024 * 1024;

    private final SheetImport imports;
    private final Operations operations;

    /** Imports as the engine makes them. */
    @Activate
    public ImportResource(@Reference SheetImport imports, @Reference Operations operations) {
        this.imports = imports;
        this.operations = operations;
    }

    /** Imports a file, or only says what would become of it. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public ReportJson rows(
            @Context Viewer viewer,
            @PathParam("object") String object,
            @Context HttpHeaders headers,
            InputStream body) {
        try {
            if (!operations.may(viewer, Operations.IMPORT_LISTS)) {
                throw CommonProblem.FORBIDDEN.because("rest.import.forbidden");
            }
            try (Form form = Form.read(body, headers.getMediaType(), LARGEST)) {
                return ReportJson.from(rows(viewer, object, form));
            }
        } catch (ProblemException e) {
            UnreadBody.skip(body, REFUSED);
            throw e;
        }
    }

    private SheetImport.Report rows(Viewer viewer, String object, Form form) {
        Options options = ImportOptions.of(form.fields());
        Sheet sheet = Sheets.open(form.file(), form.fields());
        try (Sheet.Rows rows = sheet.open()) {
            Run run = imports.open(viewer, object, Headings.of(rows.next()), options);
            batches(rows, run);
            SheetImport.Report report = run.report();
            LOG.info(
                    "{} imported into {}{}: {} created, {} changed, {} unchanged, {} refused",
                    viewer.user(),
                    object,
                    report.dryRun() ? " (dry run)" : "",
                    report.created(),
                    report.changed(),
                    report.unchanged(),
                    report.refused());
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void batches(Sheet.Rows rows, Run run) {
        List<Row> batch = new ArrayList<>(SheetImport.BATCH);
        while (rows.hasNext()) {
            batch.add(rows.next());
            if (batch.size() == SheetImport.BATCH || !rows.hasNext()) {
                run.rows(batch);
                batch = new ArrayList<>(SheetImport.BATCH);
            }
        }
    }
}
