// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.access.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements that find records and put the best first (measured in ADR 15). */
final class Candidates {
    /** So many matches are gathered; if there are more, which ones is chance, but for the preferred. */
    static final int GATHERED = 3_000;

    /** Ranking reads the whole vector of a record: it is done for the most promising only. */
    private static final int RANKED = 200;

    /** Without all of the words nothing else says how promising a match is. */
    private static final int RANKED_OF_ANY = 500;

    private static final int PREFERRED = 300;

    /** Nothing is read for what stands behind it unless there are more matches than were gathered. */
    private static final String CROWDED = " where (select count(*) from m) > " + GATHERED;

    /** What only means the same comes behind what was typed itself. */
    private static final double MEANT = 0.8;

    private static final int TITLES = 5;

    private final SearchTarget target;
    private final Sql restriction;
    private final Tsquery query;
    private final SearchWords words;
    private final boolean any;

    Candidates(SearchTarget target, Sql filter, Tsquery query) {
        this.target = target;
        this.restriction = Sql.and(target.scope(), filter);
        this.query = query;
        this.words = query.asked().words();
        this.any = query.asked().any();
    }

    /** Records with the words. */
    Sql matching() {
        return select(matches(), "", GATHERED + 1);
    }

    /** What makes a title one that is spelled nearly like it. */
    Sql alike() {
        return Sql.and(
                Sql.of("? <% r.quick_text", words.text()),
                Sql.of("word_similarity(?, lower(" + target.title() + ")) >= 0.5", words.text()));
    }

    /** A page of those with the words, in the order asked for: id, rank, number of matches. */
    Sql page(Excerpt excerpt) {
        return page(excerpt, matching(), preferred());
    }

    /** The same of those with the words, and those whose title is spelled nearly like it. */
    Sql tolerant(Excerpt excerpt) {
        Sql found = target.spelled() ? matching().then(" union ").then(select(alike(), "", PREFERRED)) : matching();
        return page(excerpt, found, List.of());
    }

    private Sql matches() {
        return Sql.of("r.tsv @@ ").then(query.sql());
    }

    /** When there are too many: those in the language of the viewer, and those with all the words in their title. */
    private List<Sql> preferred() {
        List<Sql> preferred = new ArrayList<>();
        target.language()
                .map(column -> Sql.and(Sql.of(column + " = ?", language()), matches()))
                .ifPresent(own -> preferred.add(select(own, CROWDED, PREFERRED)));
        if (target.spelled() && !any) {
            List<Sql> each = words.words().stream()
                    .map(word -> Sql.of("r.quick_text like ?", "%" + escaped(word.text()) + "%"))
                    .toList();
            preferred.add(select(Sql.and(Sql.and(each), matches()), CROWDED, PREFERRED));
        }
        return preferred;
    }

    private Sql page(Excerpt excerpt, Sql found, List<Sql> preferred) {
        Sql gathered = Sql.of("with m as materialized (").then(found).then("), c as materialized (select * from m");
        for (int place = 0; place < preferred.size(); place++) {
            gathered = gathered.then(place == 0 ? " union all select * from (" : " union ")
                    .then(preferred.get(place));
        }
        gathered = gathered.then(preferred.isEmpty() ? "" : ") p where not exists (select from m where m.id = p.id)");
        return excerpt.order().isPresent() ? ordered(gathered, excerpt) : ranked(gathered, excerpt);
    }

    private Sql ordered(Sql gathered, Excerpt excerpt) {
        return gathered.then(") select r.id, 0::float8 as rank, (select count(*) from m) from c join " + target.source()
                + " on r.id = c.id order by " + excerpt.order().orElseThrow() + excerpt.bounds());
    }

    private Sql ranked(Sql gathered, Excerpt excerpt) {
        int most = any ? RANKED_OF_ANY : RANKED;
        boolean deep = excerpt.end() > most;
        return gathered.then(
                        "), n as materialized (select id, row_number() over (order by promise desc, id desc) as place"
                                + " from (select id, promise from c order by promise desc, id desc"
                                + (deep ? "" : " limit " + most)
                                + ") b) select r.id, ")
                .then(
                        deep
                                ? Sql.of("case when n.place <= " + most + " then ")
                                        .then(rank())
                                        .then(" else -1 end")
                                : rank())
                .then(" as rank, (select count(*) from m) from n join " + target.source()
                        + " on r.id = n.id order by rank desc, n.place" + excerpt.bounds());
    }

    /** Materialized, or the limit would tempt the planner to walk some other index and read every text on its way. */
    private Sql select(Sql condition, String gate, int limit) {
        return Sql.of("(with h as materialized (select r.id, ")
                .then(promise())
                .then(" as promise from " + target.source() + " where ")
                .then(Sql.and(condition, restriction))
                .then(") select id, promise from h" + gate + " limit " + limit + ")");
    }

    /** What is known of a match without reading much: the words in its title, and its language. */
    private Sql promise() {
        Sql titled = target.titled() && !any ? titled() : Sql.of("0");
        return target.language()
                .map(column -> titled.then(Sql.of(
                        " + case when " + column + " = ? then 1 when " + column + " = 'en' then 0.5 else 0 end",
                        language())))
                .orElse(titled);
    }

    private Sql titled() {
        String title = "lower(" + target.title() + ")";
        Sql titled = Sql.of("case when position(? in " + title + ") > 0 then 2", first());
        for (String term : query.asked().synonyms().texts(TITLES)) {
            titled = titled.then(Sql.of(" when position(? in " + title + ") > 0 then 1.5", term));
        }
        return titled.then(" else 0 end");
    }

    private String first() {
        return query.asked().meant().get(0).text();
    }

    private Sql rank() {
        Sql rank = any
                ? Sql.of("ts_rank(r.tsv, ").then(query.sql()).then(", 1)")
                : Sql.of("ts_rank_cd(r.tsv, ").then(query.sql()).then(", 32)");
        if (query.expanded()) {
            rank = rank.then(" * case when r.tsv @@ ").then(query.literally()).then(" then 1 else " + MEANT + " end");
        }
        if (target.titled() && !any) {
            rank = rank.then(titleRank());
        }
        if (target.language().isEmpty()) {
            return rank;
        }
        String column = target.language().get();
        return any
                ? Sql.of("(").then(rank).then(Sql.of(") * case when " + column + " = ? then 2 else 1 end", language()))
                : rank.then(Sql.of(
                        " + case when " + column + " = ? then 0.5 when " + column + " = 'en' then 0.2 else 0 end",
                        language()));
    }

    /** A title that is just what was typed counts most, but in a foreign language it may be chance. */
    private Sql titleRank() {
        String title = "lower(" + target.title() + ")";
        Sql rank = Sql.of(
                " + 0.4 * word_similarity(?, " + title + ") + 0.4 * similarity(?, " + title + ") + case when " + title
                        + " = ? then ",
                words.text(),
                words.text(),
                words.text());
        return target.language()
                .map(column -> rank.then(Sql.of("case when " + column + " = ? then 1 else 0.3 end", language())))
                .orElseGet(() -> rank.then("1"))
                .then(" else 0 end");
    }

    private String language() {
        return target.viewer().locale().getLanguage().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
