// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Search.FacetCount;
import dev.foyer.records.Search.Hit;
import dev.foyer.records.Search.Query;
import dev.foyer.records.Search.Result;
import dev.foyer.records.internal.query.SearchReading;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Scene;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search over real articles in sixteen languages. */
class ArticleSearchTest {
    private static Scene scene;
    private static RecordSearch search;

    @BeforeAll
    static void prepare() {
        Optional<Path> folder = Articles.folder();
        assumeTrue(folder.isPresent(), "The articles of ../shared/data/knowledge are not there");
        scene = new Scene();
        assertThat(Articles.load(scene, folder.get(), 1)).isGreaterThan(800);
        new DictionaryRefresh(scene.test.database(), scene.sections)
                .refresh(scene.sections.object("page").orElseThrow(), Duration.ZERO);
        search = search(scene);
    }

    static RecordSearch search(Scene scene) {
        return new RecordSearch(
                scene.session("search.SearchLogMapper"),
                scene.access,
                scene.sections,
                new OneSearch(
                        scene.test.database(),
                        scene.access,
                        new SearchReading(scene.filters, scene.rows),
                        scene.lookups,
                        scene.translations,
                        new Synonyms(scene.test.database(), scene.sections, scene.test.notices())));
    }

    @AfterAll
    static void end() {
        if (scene != null) {
            search.close();
            scene.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "API gatway, api gateway, API Gateway",
        "kubrnetes, kubernetes, Kubernetes",
        "contaner orchestraton, container orchestration, Container Orchestration",
        "micorservices, microservices, Microservices Architecture",
        "servrless, serverless, Serverless",
        "cotinuous inegration, continuous integration, Continuous integration (CI)",
        "load blancer, load balancer, Load Balancer",
    })
    void typingErrorsAreCorrected(String typed, String corrected, String title) {
        Result result = find(Cast.MAYA, typed);
        assertThat(titles(result)).contains(title);
        assertThat(result.corrected()).contains(corrected);
    }

    @ParameterizedTest
    @CsvSource({
        "kubernetes, Kubernetes",
        "API gateway, API Gateway",
        "containers, Containers",
        "serverl, Serverless",
        "continuous delivery, Continuous Delivery (CD)",
        "\"service mesh\", Service Mesh",
    })
    void theBestArticleComesFirst(String typed, String title) {
        Result result = find(Cast.MAYA, typed);
        assertThat(result.items().get(0).display()).isEqualToIgnoringCase(title);
        assertThat(result.corrected()).isEmpty();
    }

    @Test
    void wordsAreFoundInOtherForms() {
        assertThat(titles(find(Cast.MAYA, "orchestrating containers"))).contains("Container Orchestration");
        assertThat(titles(find(Cast.reading(Cast.MAYA, Locale.GERMAN), "Anwendungen skalieren")))
                .isNotEmpty();
    }

    @Test
    void theLanguageOfTheReaderComesFirst() {
        Result german = find(Cast.reading(Cast.MAYA, Locale.GERMAN), "cluster");
        assertThat(german.items().get(0).values().get("language")).isEqualTo("de");
        assertThat(find(Cast.MAYA, "cluster").items().get(0).values().get("language"))
                .isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource({"コンテナ, ja", "容器编排, zh-cn", "컨테이너, ko", "контейнер, ru", "कंटेनर, hi", "microservicios, es"})
    void scriptsOfAllKindsAreFound(String typed, String language) {
        Result result = find(Cast.MAYA, typed);
        assertThat(result.items()).isNotEmpty();
        assertThat(result.items()).anyMatch(hit -> language.equals(hit.values().get("language")));
    }

    @Test
    void whatWasFoundIsMarked() {
        Hit hit = find(Cast.MAYA, "kubernetes").items().get(0);
        assertThat(hit.title()).containsExactly("", "Kubernetes", "");
        assertThat(hit.snippet().size()).isGreaterThan(2);
        assertThat(hit.snippet().get(1)).isEqualToIgnoringCase("kubernetes");
        Hit japanese = find(Cast.MAYA, "コンテナ").items().get(0);
        assertThat(String.join("", japanese.snippet())).contains("コンテナ");
        assertThat(japanese.snippet()).contains("コンテナ");
    }

    @Test
    void passagesOfLongTextsLieAroundTheWords() {
        String filler = "The quick brown fox jumps over the lazy dog. ".repeat(250);
        scene.test.execute(
                "insert into library.page (id, title, body, search_text, language, type_id, status_id) select"
                        + " gen_random_uuid(), 'A long story', '', t, 'en', (select id from library.page_type where code = 'faq'),"
                        + " (select id from library.page_status where code = 'published') from (values ('" + filler
                        + "At last the platypuses arrived and built a dam. " + filler + "')) v (t)");
        Hit hit = find(Cast.MAYA, "platypus").items().get(0);
        assertThat(hit.snippet()).contains("platypuses");
        assertThat(String.join("", hit.snippet())).contains("arrived").hasSizeLessThan(400);
    }

    @Test
    void everyLexemeIsAskedForOnce() throws SQLException {
        TextQuery asked = new TextQuery(
                SearchWords.parse("clouds services", 12),
                List.of("english", "french", "german", "italian", "simple"),
                "",
                false,
                Map.of(),
                Expansion.NONE);
        String text = scene.test
                .database()
                .system(connection -> new QueryCompiler(connection, new Lexemes()).compile(asked))
                .text();
        assertThat(text).contains("'cloud'", "'servic':*").doesNotContain("'services'", "'service'");
        assertThat(text.split("'cloud'", -1)).hasSize(2);
    }

    @Test
    void wordsThatOneLanguageLeavesOutAreNotNeeded() {
        assertThat(titles(find(Cast.MAYA, "the kubernetes"))).contains("Kubernetes");
        assertThat(find(Cast.MAYA, "the kubernetes").total())
                .isEqualTo(find(Cast.MAYA, "kubernetes").total());
    }

    @Test
    void verbatimMeansAsTyped() {
        Result result = search.search(Cast.MAYA, query("kubrnetes", Optional.empty(), true, false, List.of()));
        assertThat(result.items()).isEmpty();
        assertThat(result.corrected()).isEmpty();
    }

    @Test
    void suggestionsNeedOnlySomeOfTheWords() {
        String text = "Our pods do not come up any more since the update of the cluster, kubectl says that the nodes"
                + " are not ready and the containers of our application are restarted all the time";
        Result result = search.search(Cast.MAYA, query(text, Optional.empty(), false, true, List.of()));
        assertThat(titles(result).subList(0, 5)).containsAnyOf("Pod", "Nodes", "Cluster", "Kubernetes");
    }

    @Test
    void facetsIgnoreTheirOwnFilter() {
        Result all = search.search(
                Cast.MAYA, query("container", Optional.empty(), false, false, List.of("language", "type")));
        Result german = search.search(
                Cast.MAYA, query("container", Optional.of("language==de"), false, false, List.of("language", "type")));
        assertThat(all.facets().get("language")).hasSizeGreaterThan(5);
        assertThat(german.facets().get("language")).isEqualTo(all.facets().get("language"));
        assertThat(german.facets().get("type").get(0).count())
                .isEqualTo(german.total())
                .isLessThan(all.facets().get("type").get(0).count());
    }

    @Test
    void facetsCountAlsoWhatIsOnlySpelledAlike() {
        for (String typed : List.of("kubrnetes", "API gatway", "load blancer")) {
            Result result = search.search(Cast.MAYA, query(typed, Optional.empty(), false, false, List.of("language")));
            long counted = result.facets().get("language").stream()
                    .mapToLong(FacetCount::count)
                    .sum();
            assertThat(counted).as(typed).isEqualTo(result.total());
        }
    }

    @Test
    void withoutWordsFacetsCountEverythingWithinTheFilter() {
        Result all = search.search(Cast.MAYA, query("", Optional.empty(), false, false, List.of("language", "type")));
        Result german = search.search(Cast.MAYA, query("", Optional.of("language==de"), false, false, List.of("type")));
        FacetCount first = all.facets().get("type").get(0);
        assertThat(all.items()).isEmpty();
        assertThat(all.facets().get("language")).hasSizeGreaterThan(5);
        assertThat(german.facets().get("type").get(0).count()).isPositive().isLessThan(first.count());
    }

    @Test
    void anOrderReplacesTheRank() {
        Result sorted = search.search(Cast.AGENT, sorted("cluster", "title"));
        assertThat(titles(sorted)).hasSizeGreaterThan(5).isSorted();
        assertThat(sorted.total()).isEqualTo(find(Cast.AGENT, "cluster").total());
        assertThatThrownBy(() -> search.search(Cast.AGENT, sorted("cluster", "body")))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void pagesFollowEachOther() {
        List<Hit> first = search.search(Cast.MAYA, page("cloud", 0)).items();
        List<Hit> second = search.search(Cast.MAYA, page("cloud", 10)).items();
        assertThat(first).hasSize(10);
        assertThat(second).isNotEmpty().doesNotContainAnyElementsOf(first);
    }

    @Test
    void behindTheLastThereIsNothingButTheNumber() {
        Result behind = search.search(Cast.MAYA, page("cloud", 1_000));
        assertThat(behind.items()).isEmpty();
        assertThat(behind.total()).isEqualTo(find(Cast.MAYA, "cloud").total()).isPositive();
    }

    @Test
    void oddInputFindsNothingAndBreaksNothing() {
        for (String odd : List.of(
                "'", "\\", "!!!", "a & b | c:*", "((((", "the", "\u0000x", "%_%", "\"", "-", "🙂", "x".repeat(5_000))) {
            assertThat(find(Cast.MAYA, odd)).isNotNull();
        }
    }

    private static Result find(Viewer viewer, String words) {
        return search.search(viewer, query(words, Optional.empty(), false, false, List.of()));
    }

    private static Query query(
            String words, Optional<String> filter, boolean verbatim, boolean suggest, List<String> facets) {
        return new Query(words, Optional.of("page"), filter, verbatim, suggest, facets, Optional.empty(), 0, 20);
    }

    private static Query page(String words, int offset) {
        return new Query(
                words, Optional.of("page"), Optional.empty(), false, false, List.of(), Optional.empty(), offset, 10);
    }

    private static Query sorted(String words, String sort) {
        return new Query(
                words, Optional.of("page"), Optional.empty(), false, false, List.of(), Optional.of(sort), 0, 20);
    }

    private static List<String> titles(Result result) {
        return result.items().stream().map(Hit::display).toList();
    }
}
