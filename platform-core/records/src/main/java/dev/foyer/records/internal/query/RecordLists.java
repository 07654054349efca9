// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.database.Database;
import dev.foyer.licensing.Operation;
import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.ListQuery;
import dev.foyer.records.RecordPage.Total;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.access.Grant;
import dev.foyer.records.internal.value.Row;
import dev.foyer.records.model.ObjectType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Pages of lists, for viewers. */
@Component(service = RecordLists.class)
public final class RecordLists {
    private static final int LARGEST_PAGE = 200;

    private final Database database;
    private final Access access;
    private final FilterCompiler compiler;
    private final DescriptorConditions descriptors;
    private final RowReader rows;
    private final Counts counts;

    @Activate
    public RecordLists(
            @Reference Database database,
            @Reference Access access,
            @Reference FilterCompiler compiler,
            @Reference RowReader rows) {
        this.database = database;
        this.access = access;
        this.compiler = compiler;
        this.descriptors = new DescriptorConditions(compiler);
        this.rows = rows;
        this.counts = new Counts(database);
    }

    /**
     * A page.
     *
     * @param hidden codes of fields that are read as well, whether the viewer may see them or not; without any, rows do
     *     not say whose they are
     */
    public Page page(Viewer viewer, ObjectType type, ListQuery query, Set<String> hidden) {
        if (query.limit() < 1 || query.limit() > LARGEST_PAGE) {
            throw CommonProblem.BAD_REQUEST.because("records.problem.limit", LARGEST_PAGE);
        }
        Reach reach = Reach.of(access, viewer);
        Target target = new Target(type, Projection.ALIAS, reach, Variables.of(viewer, PortalClock.system()));
        Question question = new Question(query, target, compiler, descriptors);
        Grant grant = access.grant(viewer, type);
        List<String> fields = question.fields(grant);
        Sort sort = question.sort();
        long hash = question.hash(sort);
        Optional<Cursor> cursor = query.cursor()
                .map(given -> Cursor.read(given, hash, sort.field().type()));
        Set<String> all = new LinkedHashSet<>(fields);
        all.addAll(hidden);
        SelectList select = new SelectList();
        Projection projection =
                rows.projection(type, List.copyOf(all), !hidden.isEmpty(), reach, viewer.locale(), select);
        ListStatement statement = new ListStatement(
                type,
                projection,
                access.branches(viewer, type, Operation.READ, Projection.ALIAS),
                question.condition(),
                new Keyset(sort, cursor),
                query.limit() + 1,
                viewer.external());
        int sorted = select.place(Target.column(Projection.ALIAS, sort.field()));
        PageReader reader = new PageReader(statement, sorted, select.size() + 1);
        return page(viewer, query, fields, hash, reader);
    }

    private Page page(Viewer viewer, ListQuery query, List<String> fields, long hash, PageReader reader) {
        PageReader.Read read = Patience.bounded(() -> reader.read(database, access.identity(viewer)));
        List<Row> items = new ArrayList<>(read.rows());
        boolean more = items.size() > query.limit();
        if (more) {
            items.remove(query.limit());
        }
        Optional<String> next = more ? Optional.of(read.cursor().write(hash)) : Optional.empty();
        Optional<Total> total = query.count()
                ? Optional.of(counts.total(
                        access.identity(viewer),
                        reader.statement(),
                        read,
                        query.cursor().isEmpty()))
                : Optional.empty();
        return new Page(items, fields, next, total);
    }

    /**
     * A page.
     *
     * @param fields that were asked for and are readable
     */
    public record Page(List<Row> rows, List<String> fields, Optional<String> nextCursor, Optional<Total> total) {}
}
