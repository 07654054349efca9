// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.records.Search.Hit;
import dev.foyer.records.Search.Query;
import dev.foyer.records.Search.Result;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A word that more records have than are ranked: the best must not be lost among them. */
class CrowdedSearchTest {
    private static final int MANY = Candidates.GATHERED + 500;

    private static Scene scene;
    private static RecordSearch search;

    @BeforeAll
    static void prepare() {
        scene = new Scene();
        pages(MANY, "es", "Noticia", "un gizmo entre otros");
        pages(3, "de", "Neues", "ein gizmo unter anderen");
        pages(1, "es", "Gizmo", "lo que se busca");
        new DictionaryRefresh(scene.test.database(), scene.sections)
                .refresh(scene.sections.object("page").orElseThrow(), Duration.ZERO);
        search = ArticleSearchTest.search(scene);
    }

    @AfterAll
    static void end() {
        search.close();
        scene.close();
    }

    @Test
    void titlesAndTheLanguageOfTheReaderAreLookedForAmongAll() {
        Result result = find(0);
        assertThat(result.items().subList(0, 4))
                .extracting(Hit::display)
                .containsExactlyInAnyOrder("Gizmo", "Neues", "Neues", "Neues");
        assertThat(result.items().get(4).display()).isEqualTo("Noticia");
    }

    @Test
    void behindThoseThatAreRankedComesTheRest() {
        List<Hit> across = find(190).items();
        List<Hit> behind = find(210).items();
        assertThat(across).hasSize(20);
        assertThat(behind).hasSize(20).doesNotContainAnyElementsOf(across);
    }

    @Test
    void theNumberIsALowerBound() {
        assertThat(find(0).total()).isEqualTo(Candidates.GATHERED);
        assertThat(find(0).totalIsLowerBound()).isTrue();
    }

    private static Result find(int offset) {
        return search.search(
                Cast.reading(Cast.MAYA, Locale.GERMAN),
                new Query(
                        "gizmo",
                        Optional.of("page"),
                        Optional.empty(),
                        false,
                        false,
                        List.of(),
                        Optional.empty(),
                        offset,
                        20));
    }

    private static void pages(int number, String language, String title, String text) {
        scene.test.execute("insert into library.page (id, title, body, search_text, language, type_id, status_id)"
                + " select gen_random_uuid(), '" + title + "', '" + text + "', '" + text + "', '" + language
                + "', (select id from library.page_type where code = 'faq'),"
                + " (select id from library.page_status where code = 'published') from generate_series(1, " + number
                + ")");
    }
}
