// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.directory.Users;
import dev.foyer.directory.Users.RoleInfo;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.Operations;
import dev.foyer.records.RecordExport;
import dev.foyer.records.SheetImport;
import dev.foyer.records.SheetImport.Options;
import dev.foyer.records.SheetImport.Report;
import dev.foyer.records.SheetImport.Row;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.internal.access.OperationStore;
import dev.foyer.records.internal.exchange.ExportService;
import dev.foyer.records.internal.exchange.SheetImportService;
import dev.foyer.records.internal.value.LookupService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables going out of a world and coming in. */
final class Exchange {
    final Operations operations;
    final RecordExport exports;
    final SheetImport imports;

    Exchange(World world) {
        Spoken texts = new Spoken();
        List<RoleInfo> roles = Stream.of("all-employees", "agents", "customer-portal-users")
                .map(code -> new RoleInfo(People.role(code), code, code, Optional.empty(), false))
                .toList();
        operations = OperationStore.outside(
                world.database,
                world.session("access.OperationMapper"),
                world.test.notices(),
                Answering.with(Users.class, "roles", arguments -> roles));
        exports = new ExportService(world.records, world.sections, world.access, operations, texts);
        imports = SheetImportService.outside(
                world.database,
                world.session("imports.ImportKeyMapper"),
                world.records,
                world.sections,
                world.access,
                operations,
                texts,
                new LookupService(world.sections, world.lookups));
    }

    /** Every record of a list. */
    List<StoredRecord> records(Viewer viewer, String object, ListQuery query) {
        List<StoredRecord> all = new ArrayList<>();
        exports.open(viewer, object, query).pages().forEachRemaining(all::addAll);
        return all;
    }

    /** Imports rows of cells under their titles. */
    Report tickets(Viewer viewer, Options options, List<String> titles, List<List<Object>> rows) {
        SheetImport.Run run = imports.open(viewer, "ticket", titles, options);
        List<Row> batch = new ArrayList<>();
        for (List<Object> cells : rows) {
            batch.add(new Row(batch.size() + 2, cells));
        }
        for (int from = 0; from < batch.size(); from += SheetImport.BATCH) {
            run.rows(batch.subList(from, Math.min(batch.size(), from + SheetImport.BATCH)));
        }
        return run.report();
    }

    static Options options(boolean dryRun, String key) {
        return new Options(dryRun, Map.of(), Optional.of(key).filter(name -> !name.isEmpty()), false);
    }

    static List<Object> cells(Object... cells) {
        return Arrays.asList(cells);
    }
}
