// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Multiplies the articles that are there: in each copy a quarter of the words are others of the same language. */
final class Articles {
    private static final Pattern WORD = Pattern.compile("<[^>]*>|&\\w+;|\\p{L}{4,}");
    private static final int CHANGED = 4;
    private static final int BATCH = 500;
    private static final String INSERT = """
            insert into knowledge.article (id, created_on, changed_on, title, summary, body, search_text, type_id, category_id,
              tags, language, status_id, audience_id, author_id, published_on, views, helpful, not_helpful)
            select v.id, a.created_on, a.changed_on - v.age * interval '1 hour', left(v.title, 250), left(v.summary, 500), v.body,
              v.search, a.type_id, a.category_id, a.tags, a.language, a.status_id, a.audience_id, a.author_id, a.published_on, 0, 0, 0
            from knowledge.article a join (select * from unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[]))
              as v (source, id, age, title, summary, body, search) on v.source = a.id""";

    private final Server server;

    Articles(Server server) {
        this.server = server;
    }

    /** An article. */
    private record Article(List<@Nullable String> values) {
        @Nullable
        String value(int place) {
            return values.get(place);
        }

        String language() {
            String language = values.get(1);
            return language == null ? "" : language;
        }
    }

    /** Brings articles of a folder into the portal, as an administrator would. */
    static void bring(Path home, int port, Path folder, File log) {
        Programs.run(
                List.of(home.resolve("bin/foyer").toString(), "import", "articles", folder.toString()),
                Map.of("FOYER_PORT", Integer.toString(port)),
                log);
    }

    /** Makes copies until there are so many articles. */
    void multiply(int wanted) {
        List<Article> originals = originals();
        Map<String, List<String>> vocabulary = new HashMap<>();
        originals.forEach(one -> vocabulary.computeIfAbsent(one.language(), language -> words(originals, language)));
        SplittableRandom random = new SplittableRandom(7);
        server.run("set session_replication_role = replica");
        List<List<@Nullable String>> batch = new ArrayList<>();
        for (int number = originals.size(); number < wanted; number++) {
            Article source = originals.get(number % originals.size());
            batch.add(copy(source, number, vocabulary.getOrDefault(source.language(), List.of()), random));
            if (batch.size() == BATCH || number == wanted - 1) {
                server.insert(INSERT, batch);
                batch.clear();
            }
        }
        server.run("reset session_replication_role");
    }

    private List<Article> originals() {
        return server
                .rows("select id, language, title, summary, body, search_text from knowledge.article order by id")
                .stream()
                .map(Article::new)
                .toList();
    }

    private static List<@Nullable String> copy(
            Article source, int number, List<String> vocabulary, SplittableRandom random) {
        Map<String, String> others = new HashMap<>();
        List<@Nullable String> copy = new ArrayList<>();
        copy.add(source.value(0));
        copy.add(new java.util.UUID(0x7000L | (long) number << 16, 0x8000000000000000L | random.nextLong() >>> 2)
                .toString());
        copy.add(Integer.toString(number % 20_000));
        for (int place = 2; place < 6; place++) {
            copy.add(changed(source.value(place), others, vocabulary, random));
        }
        return copy;
    }

    private static @Nullable String changed(
            @Nullable String text, Map<String, String> others, List<String> vocabulary, SplittableRandom random) {
        if (text == null || vocabulary.isEmpty()) {
            return text;
        }
        return WORD.matcher(text).replaceAll(found -> {
            String word = found.group();
            boolean kept = word.startsWith("<") || word.startsWith("&");
            return kept
                    ? Matcher.quoteReplacement(word)
                    : others.computeIfAbsent(word, one -> other(one, vocabulary, random));
        });
    }

    private static String other(String word, List<String> vocabulary, SplittableRandom random) {
        return random.nextInt(CHANGED) == 0 ? vocabulary.get(random.nextInt(vocabulary.size())) : word;
    }

    private static List<String> words(List<Article> articles, String language) {
        Set<String> words = new TreeSet<>();
        for (Article article : articles) {
            String text = article.value(5);
            if (article.language().equals(language) && text != null) {
                WORD.matcher(text)
                        .results()
                        .map(found -> found.group())
                        .filter(word -> !word.startsWith("<"))
                        .forEach(words::add);
            }
        }
        return List.copyOf(words);
    }
}
