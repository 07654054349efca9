// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.Operations;
import dev.foyer.records.RecordExport;
import dev.foyer.records.Records;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.BuiltIn;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.metadata.Wording;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exports what lists show, page by page through the same door, so that nothing goes out that is not seen there. */
@Component
public final class ExportService implements RecordExport {
    private final Records records;
    private final Sections sections;
    private final Access access;
    private final Operations operations;
    private final Translations translations;

    @Activate
    public ExportService(
            @Reference Records records,
            @Reference Sections sections,
            @Reference Access access,
            @Reference Operations operations,
            @Reference Translations translations) {
        this.records = records;
        this.sections = sections;
        this.access = access;
        this.operations = operations;
        this.translations = translations;
    }

    @Override
    public Table open(Viewer viewer, String object, ListQuery query) {
        ObjectType type = sections.object(object)
                .filter(one -> access.grant(viewer, one).may(Operation.READ))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.object"));
        if (!operations.may(viewer, Operations.EXPORT_LISTS)) {
            throw CommonProblem.FORBIDDEN.because("records.problem.export");
        }
        List<String> fields = query.fields().isEmpty() ? readable(viewer, type) : query.fields();
        Pages pages = new Pages(records, viewer, type, query, fields);
        Wording words = new Wording(translations, viewer.locale());
        List<Column> columns = fields.stream()
                .distinct()
                .map(code -> column(words, type, code))
                .toList();
        return new Table(words.plural(type), columns, pages);
    }

    /** As in lists, but for fields that point to a section that is not here. */
    private List<String> readable(Viewer viewer, ObjectType type) {
        Grant grant = access.grant(viewer, type);
        return BuiltIn.all(type).stream()
                .filter(field -> grant.reads(field.code()))
                .filter(field -> field.target().map(target -> known(target)).orElse(true))
                .map(Field::code)
                .toList();
    }

    private boolean known(String target) {
        return sections.lookup(target).isPresent() || sections.object(target).isPresent();
    }

    /** The first page is read by now, so the field exists for the viewer. */
    private static Column column(Wording words, ObjectType type, String code) {
        Field field = BuiltIn.field(type, code)
                .orElseThrow(() -> CommonProblem.BAD_REQUEST.because("records.problem.field", code));
        Map<String, String> options = new LinkedHashMap<>();
        field.options().forEach(option -> options.put(option, words.option(type, code, option)));
        return new Column(code, field.type(), words.field(type, code), options);
    }
}
