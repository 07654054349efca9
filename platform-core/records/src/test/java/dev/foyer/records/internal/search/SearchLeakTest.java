// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Search.Query;
import dev.foyer.records.Search.Result;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Jobs;
import dev.foyer.records.internal.scene.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a search must not tell: records of others, columns out of reach, words that only others have. */
class SearchLeakTest {
    private static Scene scene;
    private static RecordSearch search;
    private static UUID own;

    @BeforeAll
    static void prepare() {
        scene = new Scene();
        Jobs jobs = new Jobs(scene);
        own = jobs.of(Cast.MAYA, "Printer burning", "Smoke comes out of the printer in room seven");
        jobs.of(Cast.BO, "Merger with Zanzibar", "The acquisition of Zanzibar Industries is confidential");
        scene.test.execute(
                "update library.job set verdict = 'hopeless', remarks = 'tiresome customer' where id = '" + own + "'");
        new DictionaryRefresh(scene.test.database(), scene.sections)
                .refresh(scene.sections.object("job").orElseThrow(), Duration.ZERO);
        search = ArticleSearchTest.search(scene);
    }

    @AfterAll
    static void end() {
        search.close();
        scene.close();
    }

    @Test
    void onlyRecordsWithinReachAreFound() {
        assertThat(find(Cast.JON, "printer").items()).hasSize(1);
        assertThat(find(Cast.BO, "printer").total()).isZero();
        assertThat(find(Cast.MAYA, "zanzibar").total()).isZero();
        assertThat(find(Cast.AGENT, "zanzibar").total()).isEqualTo(1);
    }

    @Test
    void correctionsTellNothingOfOthers() {
        assertThat(find(Cast.MAYA, "zanzbar").corrected()).isEmpty();
        assertThat(find(Cast.MAYA, "acqisition").corrected()).isEmpty();
        assertThat(find(Cast.BO, "acqisition").corrected()).contains("acquisition");
        assertThat(find(Cast.MAYA, "pinter").corrected()).contains("printer");
    }

    @Test
    void columnsOutOfReachAreNotSearched() {
        assertThat(find(Cast.AGENT, "hopeless").total()).isEqualTo(1);
        assertThat(find(Cast.MAYA, "hopeless").total()).isZero();
        assertThat(find(Cast.MAYA, "hopeles").corrected()).isEmpty();
        assertThat(find(Cast.MAYA, "\"hopeless\"").total()).isZero();
        assertThat(find(Cast.MAYA, "tiresome").total()).isZero();
    }

    @Test
    void filtersAndFacetsReachNoFurther() {
        assertThatThrownBy(
                        () -> search.search(Cast.MAYA, query("printer", Optional.of("verdict==hopeless"), List.of())))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> search.search(Cast.MAYA, query("printer", Optional.empty(), List.of("verdict"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theSearchEverywhereIsBoundToo() {
        Query everywhere = new Query(
                "zanzibar", Optional.empty(), Optional.empty(), false, false, List.of(), Optional.empty(), 0, 20);
        assertThat(search.search(Cast.MAYA, everywhere).total()).isZero();
        assertThat(search.search(Cast.BO, everywhere).total()).isEqualTo(1);
        assertThat(search.search(Cast.AGENT, everywhere).items().get(0).object())
                .isEqualTo("job");
    }

    @Test
    void searchesOfOneCompanyAreNoOthersBusiness() {
        for (Viewer viewer : List.of(Cast.BO, Cast.MAYA, Cast.JON)) {
            find(viewer, viewer == Cast.BO ? "zanzibar" : "printer");
        }
        find(Cast.MAYA, "xylophone");
        Await.until(() -> search.log().settled());
        assertThat(search.frequent(Cast.MAYA, "job", 10)).contains("printer").doesNotContain("zanzibar");
        assertThat(search.frequent(Cast.BO, "job", 10)).contains("zanzibar").doesNotContain("printer");
        assertThat(search.frequent(Cast.AGENT, "job", 10)).contains("zanzibar");
        assertThat(search.unanswered(Cast.AGENT, "job", 10))
                .anyMatch(one -> one.words().equals("xylophone"));
        assertThatThrownBy(() -> search.unanswered(Cast.MAYA, "job", 10)).isInstanceOf(ProblemException.class);
    }

    @Test
    void typingErrorsAreNotOfferedToOthers() {
        assertThat(find(Cast.BO, "zanzibra").corrected()).contains("zanzibar");
        Await.until(() -> search.log().settled());
        assertThat(search.frequent(Cast.BO, "job", 10)).contains("zanzibar").doesNotContain("zanzibra");
    }

    @Test
    void whatOnlyLooksLikeATitleIsNotOfferedEither() {
        new Jobs(scene).of(Cast.BO, "Qwertzuiop overheats", "No dictionary has heard of it yet");
        Result alike = find(Cast.BO, "qwertzuipo");
        assertThat(alike.total()).isEqualTo(1);
        assertThat(alike.byWords()).isFalse();
        assertThat(find(Cast.BO, "qwertzuiop").byWords()).isTrue();
        Await.until(() -> search.log().settled());
        assertThat(search.frequent(Cast.BO, "job", 10)).contains("qwertzuiop").doesNotContain("qwertzuipo");
        assertThat(search.unanswered(Cast.AGENT, "job", 10))
                .noneMatch(one -> one.words().equals("qwertzuipo"));
    }

    private static Result find(Viewer viewer, String words) {
        return search.search(viewer, query(words, Optional.empty(), List.of()));
    }

    private static Query query(String words, Optional<String> filter, List<String> facets) {
        return new Query(words, Optional.of("job"), filter, false, false, facets, Optional.empty(), 0, 20);
    }
}
