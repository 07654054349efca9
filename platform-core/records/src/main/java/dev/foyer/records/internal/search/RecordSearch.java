// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.database.Database;
import dev.foyer.database.Mappers;
import dev.foyer.licensing.Operation;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Search;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.access.Access;
import dev.foyer.records.internal.query.FilterCompiler;
import dev.foyer.records.internal.query.RowReader;
import dev.foyer.records.internal.query.SearchReading;
import dev.foyer.records.internal.schema.PlatformSchema;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.SearchSpec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Full-text search in PostgreSQL (ADR 15). */
@Component
public final class RecordSearch implements Search {
    private static final int WORDS = 12;
    private static final int SUGGESTING = 40;
    private static final int MOST = 100;
    private static final int DEEPEST = 1_000;
    private static final int DAYS = 30;

    private final Access access;
    private final Sections sections;
    private final SearchLogMapper logged;
    private final SearchLog log;
    private final OneSearch one;

    @Activate
    public RecordSearch(
            @Reference Database database,
            @Reference PlatformSchema schema,
            @Reference Access access,
            @Reference Sections sections,
            @Reference FilterCompiler compiler,
            @Reference RowReader rows,
            @Reference LookupValues lookups,
            @Reference Translations translations,
            @Reference Synonyms synonyms) {
        this(
                schema.open(List.of(SearchLogMapper.class)),
                access,
                sections,
                new OneSearch(database, access, new SearchReading(compiler, rows), lookups, translations, synonyms));
    }

    RecordSearch(Mappers.Session session, Access access, Sections sections, OneSearch one) {
        this.access = access;
        this.sections = sections;
        this.logged = session.mapper(SearchLogMapper.class);
        this.log = new SearchLog(logged);
        this.one = one;
    }

    @Deactivate
    void close() {
        log.close();
    }

    SearchLog log() {
        return log;
    }

    @Override
    public Result search(Viewer viewer, Query query) {
        if (query.offset() < 0 || query.offset() > DEEPEST || query.limit() < 1 || query.limit() > MOST) {
            throw CommonProblem.BAD_REQUEST.because("records.problem.search-page", MOST, DEEPEST);
        }
        SearchWords words = SearchWords.parse(query.words(), query.suggest() ? SUGGESTING : WORDS);
        Result result = query.object().isPresent()
                ? one.search(viewer, searched(viewer, query.object().get()), words, query)
                : everywhere(viewer, words, query);
        if (!query.suggest() && query.offset() == 0 && query.filter().isEmpty() && telling(result)) {
            log.note(viewer, query.object().orElse(""), answered(words, result), result.total() > 0);
        }
        return result;
    }

    /** What was found only because titles look alike says nothing of the words: they may be mistyped. */
    private static boolean telling(Result result) {
        return result.total() == 0 || result.byWords();
    }

    /** What was found, without the typing errors that others should not be offered; what was typed if nothing was. */
    private static SearchWords answered(SearchWords typed, Result result) {
        return result.total() == 0
                ? typed
                : result.corrected().map(text -> SearchWords.parse(text, WORDS)).orElse(typed);
    }

    @Override
    public List<String> frequent(Viewer viewer, String object, int limit) {
        searched(viewer, object);
        int most = Math.min(limit, MOST);
        // What only one company searched for is no other's business.
        return viewer.external()
                ? logged.frequentOutside(object, DAYS, SearchLog.party(viewer), most)
                : logged.frequent(object, DAYS, most);
    }

    @Override
    public List<Unanswered> unanswered(Viewer viewer, String object, int limit) {
        Target target = searched(viewer, object);
        boolean author =
                !viewer.external() && access.grant(viewer, target.type()).may(Operation.CREATE);
        if (!author) {
            throw CommonProblem.FORBIDDEN.because("records.problem.search-report");
        }
        return logged.unanswered(object, DAYS, Math.min(limit, MOST));
    }

    private Target searched(Viewer viewer, String object) {
        return sections.object(object)
                .filter(type -> access.grant(viewer, type).may(Operation.READ))
                .flatMap(type -> type.search().map(spec -> new Target(type, spec)))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("records.problem.not-found"));
    }

    /** Every object for itself, then the best of all: they are ranked by the same measure. */
    private Result everywhere(Viewer viewer, SearchWords words, Query query) {
        Query all = new Query(
                query.words(),
                Optional.empty(),
                Optional.empty(),
                query.verbatim(),
                query.suggest(),
                List.of(),
                Optional.empty(),
                0,
                query.offset() + query.limit());
        List<Hit> hits = new ArrayList<>();
        long total = 0;
        boolean lowerBound = false;
        boolean byWords = false;
        Optional<String> corrected = Optional.empty();
        for (Target target : global(viewer)) {
            Result result = one.search(viewer, target, words, all);
            hits.addAll(result.items());
            total += result.total();
            lowerBound |= result.totalIsLowerBound();
            byWords |= result.byWords();
            corrected = corrected.or(result::corrected);
        }
        hits.sort(Comparator.comparingDouble(Hit::rank).reversed());
        int from = Math.min(query.offset(), hits.size());
        List<Hit> page = hits.subList(from, Math.min(from + query.limit(), hits.size()));
        return new Result(List.copyOf(page), total, lowerBound, byWords, corrected, Map.of());
    }

    private List<Target> global(Viewer viewer) {
        return sections.active().stream()
                .flatMap(section -> section.objects().stream())
                .filter(type -> access.grant(viewer, type).may(Operation.READ))
                .flatMap(type ->
                        type.search().filter(SearchSpec::global).stream().map(spec -> new Target(type, spec)))
                .toList();
    }

    /** An object with what of it is searched. */
    record Target(ObjectType type, SearchSpec spec) {}
}
