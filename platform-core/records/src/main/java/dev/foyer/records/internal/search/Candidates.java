// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import dev.foyer.records.internal.access.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The statements that find records and put the best first (measured in ADR 15). */
final class Candidates {
    /** So many matches are ranked; more are found but not put in order. */
    static final int RANKED = 1_000;

    private static final int BEST = 300;

    private final SearchTarget target;
    private final Sql restriction;
    private final SearchWords words;
    private final Sql query;
    private final boolean any;

    Candidates(SearchTarget target, Sql filter, TextQuery query) {
        this.target = target;
        this.restriction = Sql.and(target.scope(), filter);
        this.words = query.words();
        this.query = query.sql();
        this.any = query.any();
    }

    /** Records with the words. */
    Sql matching() {
        return select(Sql.of("r.tsv @@ ").then(query), RANKED + 1);
    }

    /** When there are too many: those in the language of the viewer, and those with all the words in their title. */
    List<Sql> preferred() {
        List<Sql> preferred = new ArrayList<>();
        target.language()
                .ifPresent(column -> preferred.add(select(
                        Sql.and(
                                Sql.of(column + " = ?", language()),
                                Sql.of("r.tsv @@ ").then(query)),
                        BEST)));
        if (target.spelled() && !any) {
            List<Sql> each = words.words().stream()
                    .map(word -> Sql.of("r.quick_text like ?", "%" + escaped(word.text()) + "%"))
                    .toList();
            preferred.add(select(Sql.and(Sql.and(each), Sql.of("r.tsv @@ ").then(query)), BEST));
        }
        return preferred;
    }

    /** Records whose title is spelled nearly like it. */
    Sql spelledAlike() {
        Sql alike = Sql.of("? <% r.quick_text", words.text());
        return select(
                Sql.and(alike, Sql.of("word_similarity(?, lower(" + target.title() + ")) >= 0.5", words.text())), BEST);
    }

    /** A page of what some selections find together, best first: id, rank, number of matches. */
    Sql ranked(List<Sql> selections, int offset, int limit) {
        Sql found = Sql.of("with c as materialized (");
        String between = "";
        for (Sql selection : selections) {
            found = found.then(between).then(selection);
            between = " union ";
        }
        return found.then(") select r.id, ")
                .then(rank())
                .then(" as rank, (select count(*) from c) from c join " + target.source() + " on r.id = c.id"
                        + " order by rank desc, r.id desc limit " + limit + " offset " + offset);
    }

    private Sql select(Sql condition, int limit) {
        return Sql.of("(select r.id from " + target.source() + " where ")
                .then(Sql.and(condition, restriction))
                .then(" limit " + limit + ")");
    }

    private Sql rank() {
        Sql rank = any
                ? Sql.of("ts_rank(r.tsv, ").then(query).then(", 1)")
                : Sql.of("ts_rank_cd(r.tsv, ").then(query).then(", 32)");
        if (target.titled() && !any) {
            rank = rank.then(Sql.of(
                    " + 0.6 * word_similarity(?, lower(" + target.title() + "))" + " + case when lower("
                            + target.title() + ") = ? then 1 else 0 end",
                    words.text(),
                    words.text()));
        }
        if (target.language().isEmpty()) {
            return rank;
        }
        String column = target.language().get();
        return any
                ? Sql.of("(").then(rank).then(Sql.of(") * case when " + column + " = ? then 2 else 1 end", language()))
                : rank.then(Sql.of(" + case when " + column + " = ? then 0.25 else 0 end", language()));
    }

    private String language() {
        return target.viewer().locale().getLanguage().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
