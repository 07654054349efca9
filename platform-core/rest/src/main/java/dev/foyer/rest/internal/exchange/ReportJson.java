// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.foyer.records.SheetImport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a table, on the wire. */
public record ReportJson(
        boolean dryRun,
        int rows,
        int created,
        int changed,
        int unchanged,
        int refused,
        List<ColumnJson> columns,
        List<ErrorJson> errors,
        int moreErrors) {

    /** A column and the field that it fills; null when it is left out. */
    public record ColumnJson(
            String column,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String field,

            boolean key) {}

    /** Why a row was refused. */
    public record ErrorJson(
            int row, String column, @Nullable String field, String code, String detail, List<String> allowed) {}

    static ReportJson from(SheetImport.Report report) {
        return new ReportJson(
                report.dryRun(),
                report.rows(),
                report.created(),
                report.changed(),
                report.unchanged(),
                report.refused(),
                report.columns().stream()
                        .map(column ->
                                new ColumnJson(column.title(), column.field().orElse(null), column.key()))
                        .toList(),
                report.faults().stream().map(ReportJson::error).toList(),
                report.moreFaults());
    }

    private static ErrorJson error(SheetImport.Fault fault) {
        return new ErrorJson(
                fault.row(), fault.column(), fault.field().orElse(null), fault.code(), fault.detail(), fault.allowed());
    }
}
