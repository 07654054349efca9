// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.database.Database;
import dev.foyer.database.Notices;
import dev.foyer.records.Sections;
import dev.foyer.records.internal.access.Tables;
import dev.foyer.records.internal.outbox.Dispatcher;
import dev.foyer.records.internal.search.SearchWords.Word;
import dev.foyer.records.internal.search.SynonymLists.SynonymList;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.ObjectType.SearchSpec;
import dev.foyer.records.model.ObjectType.SynonymSpec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Synonyms in memory, read anew when one of their records changed on any node. They help everybody who searches, also those
 * who may not read the records: so they are read as the platform, and only words of them ever reach a query.
 */
@Component(service = Synonyms.class)
public final class Synonyms {
    private static final int MOST_LISTS = 10_000;
    private static final int MOST_WORDS = 8;
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]+");

    private final Database database;
    private final Sections sections;
    private final AutoCloseable listening;
    private final Lexemes lexemes = new Lexemes();
    private final SynonymLists none = new SynonymLists(List.of(), lexemes);
    private final AtomicLong generation = new AtomicLong();
    private final Map<SynonymSpec, Known> known = new ConcurrentHashMap<>();

    @Activate
    public Synonyms(@Reference Database database, @Reference Sections sections, @Reference Notices notices) {
        this.database = database;
        this.sections = sections;
        this.listening = notices.listen(Dispatcher.CHANNEL, this::heard);
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
    }

    /** Those of a search. */
    SynonymLists of(SearchSpec search) {
        Optional<SynonymSpec> spec = search.synonyms();
        Optional<ObjectType> holder = spec.map(SynonymSpec::object).flatMap(sections::object);
        return holder.isEmpty() ? none : of(spec.orElseThrow(), holder.get());
    }

    private SynonymLists of(SynonymSpec spec, ObjectType holder) {
        Known there = known.get(spec);
        if (there != null && there.holder() == holder) {
            return there.lists();
        }
        long before = generation.get();
        Optional<Field> terms = holder.field(spec.terms());
        SynonymLists read = terms.isEmpty()
                ? none
                : new SynonymLists(read(holder, terms.get(), spec.language().flatMap(holder::field)), lexemes);
        Known fresh = new Known(holder, read);
        known.put(spec, fresh);
        // What was read while somebody changed it serves this search only.
        if (generation.get() != before) {
            known.remove(spec, fresh);
        }
        return read;
    }

    /** An empty payload comes after a lost connection: nobody knows what was missed. */
    private void heard(String payload) {
        generation.incrementAndGet();
        // To read them once too often, because the name stands for something else there, does no harm.
        known.keySet().removeIf(spec -> payload.isEmpty() || payload.contains(spec.object()));
    }

    private List<SynonymList> read(ObjectType holder, Field terms, Optional<Field> language) {
        String column = SearchTarget.column(terms);
        String sql = "select " + column + ", "
                + language.map(field -> "(select cfgname from pg_ts_config where oid = platform.text_config("
                                + SearchTarget.column(field) + ")::oid)")
                        .orElse("null")
                + " from " + Tables.table(holder) + " r where " + column + " is not null order by r.id limit "
                + MOST_LISTS;
        return database.system(connection -> read(connection, sql));
    }

    private static List<SynonymList> read(Connection connection, String sql) throws SQLException {
        List<SynonymList> lists = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ResultSet row = statement.executeQuery();
            while (row.next()) {
                List<List<Word>> terms = terms(row.getString(1));
                if (terms.size() > 1) {
                    lists.add(new SynonymList(row.getString(2), terms));
                }
            }
        }
        return lists;
    }

    /** The terms of a text, each as its words. */
    private static List<List<Word>> terms(String text) {
        return Stream.of(BETWEEN.split(text))
                .map(term -> SearchWords.parse(term, MOST_WORDS).words())
                .filter(words -> !words.isEmpty())
                .distinct()
                .toList();
    }

    private record Known(ObjectType holder, SynonymLists lists) {}
}
