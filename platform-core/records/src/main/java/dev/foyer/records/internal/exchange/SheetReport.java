// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.plugin.Violation;
import dev.foyer.records.SheetImport.Column;
import dev.foyer.records.SheetImport.Fault;
import dev.foyer.records.SheetImport.Report;
import dev.foyer.records.Translations;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts what became of rows and says why some were refused. */
final class SheetReport {
    private static final int MOST_FAULTS = 1_000;
    private static final String FIELDS = "/fields/";

    private final ObjectType type;
    private final List<Column> columns;
    private final CellReader cells;
    private final Translations translations;
    private final Locale locale;
    private final List<Fault> faults = new ArrayList<>();
    private int created;
    private int changed;
    private int unchanged;
    private int refused;
    private int moreFaults;

    SheetReport(ObjectType type, List<Column> columns, CellReader cells, Translations translations, Locale locale) {
        this.type = type;
        this.columns = columns;
        this.cells = cells;
        this.translations = translations;
        this.locale = locale;
    }

    void created() {
        created++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    void refused(int row, List<Violation> reasons) {
        refused++;
        reasons.forEach(reason -> fault(row, reason));
    }

    Report report(boolean dryRun) {
        int rows = created + changed + unchanged + refused;
        return new Report(dryRun, columns, rows, created, changed, unchanged, refused, List.copyOf(faults), moreFaults);
    }

    private void fault(int row, Violation reason) {
        if (faults.size() >= MOST_FAULTS) {
            moreFaults++;
            return;
        }
        Optional<Field> field = Optional.of(reason.pointer())
                .filter(pointer -> pointer.startsWith(FIELDS))
                .flatMap(pointer -> type.field(pointer.substring(FIELDS.length())));
        Optional<Column> column = reason.pointer().equals("/key")
                ? columns.stream().filter(Column::key).findFirst()
                : field.flatMap(this::column);
        faults.add(new Fault(
                row,
                column.map(Column::title).orElse(""),
                field.map(Field::code),
                reason.code(),
                translations.render(reason.detail(), locale),
                field.map(cells::allowed).orElse(List.of())));
    }

    private Optional<Column> column(Field field) {
        return columns.stream()
                .filter(one -> one.field().filter(field.code()::equals).isPresent())
                .findFirst();
    }
}
