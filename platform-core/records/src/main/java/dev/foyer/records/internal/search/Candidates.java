// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.access.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The statements that find records and put the best first (measured in ADR 15). */
final class Candidates {
    /** So many matches are gathered; if there are more, which ones is chance, but for the preferred. */
    static final int GATHERED = 3_000;

    /** Ranking reads the whole vector of a record: it is done for the most promising only. */
    private static final int RANKED = 200;

    /** Without all of the words nothing else says how promising a match is. */
    private static final int RANKED_OF_ANY = 500;

    private static final int PREFERRED = 300;

    private final SearchTarget target;
    private final Sql restriction;
    private final SearchWords words;
    private final Sql query;
    private final Map<String, List<String>> others;
    private final boolean any;

    Candidates(SearchTarget target, Sql filter, TextQuery query) {
        this.target = target;
        this.restriction = Sql.and(target.scope(), filter);
        this.words = query.words();
        this.query = query.sql();
        this.others = query.others();
        this.any = query.any();
    }

    /** Records with the words. */
    Sql matching() {
        return select(Sql.of("r.tsv @@ ").then(query), GATHERED + 1);
    }

    /** When there are too many: those in the language of the viewer, and those with all the words in their title. */
    List<Sql> preferred() {
        List<Sql> preferred = new ArrayList<>();
        target.language()
                .ifPresent(column -> preferred.add(select(
                        Sql.and(
                                Sql.of(column + " = ?", language()),
                                Sql.of("r.tsv @@ ").then(query)),
                        PREFERRED)));
        if (target.spelled() && !any) {
            List<Sql> each = words.words().stream()
                    .map(word -> Sql.of("r.quick_text like ?", "%" + escaped(word.text()) + "%"))
                    .toList();
            preferred.add(select(Sql.and(Sql.and(each), Sql.of("r.tsv @@ ").then(query)), PREFERRED));
        }
        return preferred;
    }

    /** Records whose title is spelled nearly like it. */
    Sql spelledAlike() {
        return select(alike(), PREFERRED);
    }

    /** What makes a title one that is spelled nearly like it. */
    Sql alike() {
        return Sql.and(
                Sql.of("? <% r.quick_text", words.text()),
                Sql.of("word_similarity(?, lower(" + target.title() + ")) >= 0.5", words.text()));
    }

    /** A page of what some selections find together, in the order asked for: id, rank, number of matches. */
    Sql page(List<Sql> selections, Excerpt excerpt) {
        return excerpt.order()
                .map(order -> gathered(selections)
                        .then(") select r.id, 0::float8 as rank, (select count(*) from c) from c join "
                                + target.source() + " on r.id = c.id order by " + order + excerpt.bounds()))
                .orElseGet(() -> ranked(selections, excerpt));
    }

    private Sql ranked(List<Sql> selections, Excerpt excerpt) {
        int most = any ? RANKED_OF_ANY : RANKED;
        boolean deep = excerpt.end() > most;
        return gathered(selections)
                .then("), n as materialized (select id, promise,"
                        + " row_number() over (order by promise desc, id desc) as place from c) select r.id, ")
                .then(
                        deep
                                ? Sql.of("case when n.place <= " + most + " then ")
                                        .then(rank())
                                        .then(" else -1 end")
                                : rank())
                .then(" as rank, (select count(*) from c) from n join " + target.source() + " on r.id = n.id"
                        + (deep ? "" : " where n.place <= " + most)
                        + " order by rank desc, n.place" + excerpt.bounds());
    }

    private static Sql gathered(List<Sql> selections) {
        Sql found = Sql.of("with c as materialized (");
        String between = "";
        for (Sql selection : selections) {
            found = found.then(between).then(selection);
            between = " union ";
        }
        return found;
    }

    /** Materialized, or the limit would tempt the planner to walk some other index and read every text on its way. */
    private Sql select(Sql condition, int limit) {
        return Sql.of("(with h as materialized (select r.id, ")
                .then(promise())
                .then(" as promise from " + target.source() + " where ")
                .then(Sql.and(condition, restriction))
                .then(") select id, promise from h limit " + limit + ")");
    }

    /** What is known of a match without reading much: the words in its title, and its language. */
    private Sql promise() {
        Sql titled = target.titled() && !any
                ? Sql.of("case when position(? in lower(" + target.title() + ")) > 0 then 2 else 0 end", first())
                : Sql.of("0");
        return target.language()
                .map(column -> titled.then(Sql.of(
                        " + case when " + column + " = ? then 1 when " + column + " = 'en' then 0.5 else 0 end",
                        language())))
                .orElse(titled);
    }

    private String first() {
        String typed = words.words().get(0).text();
        return others.getOrDefault(typed, List.of(typed)).get(0);
    }

    private Sql rank() {
        Sql rank = any
                ? Sql.of("ts_rank(r.tsv, ").then(query).then(", 1)")
                : Sql.of("ts_rank_cd(r.tsv, ").then(query).then(", 32)");
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
