// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.Viewer;
import dev.foyer.records.Search.Hit;
import dev.foyer.records.Search.Query;
import dev.foyer.records.Search.Result;
import dev.foyer.records.internal.outbox.OutboxDoor;
import dev.foyer.records.internal.scene.Await;
import dev.foyer.records.internal.scene.Cast;
import dev.foyer.records.internal.scene.Play;
import dev.foyer.records.internal.scene.Scene;
import dev.foyer.records.internal.value.Uuids;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Words that mean the same, kept as records that those who search need not see. */
class SynonymSearchTest {
    private static Scene scene;
    private static OutboxDoor outbox;
    private static Play play;
    private static RecordSearch search;

    @BeforeAll
    static void prepare() {
        scene = new Scene();
        outbox = new OutboxDoor(scene);
        play = new Play(scene, outbox.outbox());
        page("en", "Pay an invoice", "Every invoice can be paid by card.");
        page("en", "Your bill", "The bill comes by mail once a month.");
        page("en", "Returned goods", "You get a credit note for what you send back.");
        page("en", "A note on credit", "The credit is small; take note of the interest.");
        page("en", "Refunds", "A refund takes three days.");
        page("en", "Wireless", "The radio network of the plant.");
        page("en", "Invoice forms", "There are forms for everything.");
        page("de", "Rechnungen bezahlen", "Jede Rechnung kann mit Karte bezahlt werden.");
        page("de", "Ihre Faktura", "Die Faktura kommt per Post.");
        page("ja", "請求書の支払い", "請求書はカードで支払えます。");
        page("ja", "インボイス制度", "インボイスは毎月届きます。");
        synonyms("en", "invoice, bill, Faktura");
        synonyms("en", "credit note, refund");
        synonyms("en", "WLAN, radio network, wi-fi");
        synonyms("de", "Rechnung, Faktura");
        synonyms("ja", "請求書, インボイス");
        new DictionaryRefresh(scene.test.database(), scene.sections)
                .refresh(scene.sections.object("page").orElseThrow(), Duration.ZERO);
        search = ArticleSearchTest.search(scene);
    }

    @AfterAll
    static void end() {
        search.close();
        outbox.close();
        scene.close();
    }

    @Test
    void whatMeansTheSameIsFoundBehindWhatWasTyped() {
        assertThat(titles("bill")).first().isEqualTo("Your bill");
        assertThat(titles("bill")).contains("Pay an invoice", "Invoice forms");
        assertThat(titles("invoice")).contains("Your bill");
        assertThat(titles("invoice").subList(0, 2)).containsExactlyInAnyOrder("Pay an invoice", "Invoice forms");
    }

    @Test
    void otherFormsOfTheWordsCountToo() {
        assertThat(titles("bills")).contains("Pay an invoice");
        assertThat(titles("paying bills")).containsExactly("Pay an invoice");
    }

    @Test
    void groupsOfWordsAreFoundAndMeantAsAWhole() {
        assertThat(titles("refunds")).contains("Refunds", "Returned goods").doesNotContain("A note on credit");
        assertThat(titles("credit note")).contains("Returned goods", "A note on credit", "Refunds");
        assertThat(titles("credit card")).doesNotContain("Refunds");
        assertThat(titles("wi-fi plant")).containsExactly("Wireless");
    }

    @Test
    void theyAreMarkedWhereTheyStand() {
        Hit hit = hit("bill", "Pay an invoice");
        assertThat(hit.title()).containsExactly("Pay an ", "invoice", "");
        assertThat(hit.snippet()).contains("invoice");
        assertThat(hit("refund", "Returned goods").snippet()).contains("credit", "note");
        assertThat(hit("インボイス", "請求書の支払い").title()).containsExactly("", "請求書", "の支払い");
    }

    @Test
    void aListCountsInItsLanguage() {
        List<String> german = titles(Cast.reading(Cast.MAYA, Locale.GERMAN), "Rechnung", false);
        assertThat(german).contains("Rechnungen bezahlen", "Ihre Faktura").doesNotContain("Your bill");
        assertThat(titles("interest")).containsExactly("A note on credit");
    }

    @Test
    void aWordWithSynonymsIsNoTypingError() {
        Result result = find(Cast.MAYA, "WLAN", false, false);
        assertThat(result.corrected()).isEmpty();
        assertThat(result.items()).extracting(Hit::display).containsExactly("Wireless");
    }

    @Test
    void verbatimMeansWithout() {
        assertThat(titles(Cast.MAYA, "refund", true)).containsExactly("Refunds");
        assertThat(titles("\"refund\"")).containsExactly("Refunds");
    }

    @Test
    void suggestionsUseThem() {
        Result result = find(Cast.MAYA, "I did not get any WLAN since the move to the other hall", false, true);
        assertThat(result.items()).extracting(Hit::display).contains("Wireless");
    }

    @Test
    void facetsCountThem() {
        Query query = new Query(
                "refund",
                Optional.of("page"),
                Optional.empty(),
                false,
                false,
                List.of("language"),
                Optional.empty(),
                0,
                20);
        Result result = search.search(Cast.MAYA, query);
        assertThat(result.facets().get("language").get(0).count())
                .isEqualTo(result.total())
                .isEqualTo(2);
    }

    @Test
    void changesTakeEffect() {
        assertThat(titles("parcel")).isEmpty();
        UUID id = play.records.create("synonym", Map.of("terms", "parcel, goods", "language", "en"));
        Await.until(() -> titles("parcel").equals(List.of("Returned goods")));
        play.records.change("synonym", id, draft -> draft.set("terms", "package, goods"));
        Await.until(() -> titles("parcel").isEmpty());
        assertThat(titles("package")).containsExactly("Returned goods");
    }

    @Test
    void customersDoNotSeeTheLists() {
        assertThat(scene.access
                        .grant(Cast.MAYA, scene.sections.object("synonym").orElseThrow())
                        .may(dev.foyer.licensing.Operation.READ))
                .isFalse();
    }

    private static void page(String language, String title, String text) {
        scene.test.execute(
                "insert into library.page (id, title, body, search_text, language, type_id, status_id) values ('"
                        + Uuids.next() + "', '" + title + "', '" + text + "', '" + text + "', '" + language
                        + "', (select id from library.page_type where code = 'glossary'),"
                        + " (select id from library.page_status where code = 'published'))");
    }

    private static void synonyms(String language, String terms) {
        scene.test.execute("insert into library.synonym (id, terms, language) values ('" + Uuids.next() + "', '" + terms
                + "', '" + language + "')");
    }

    private static Hit hit(String words, String title) {
        return find(Cast.MAYA, words, false, false).items().stream()
                .filter(hit -> hit.display().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> titles(String words) {
        return titles(Cast.MAYA, words, false);
    }

    private static List<String> titles(Viewer viewer, String words, boolean verbatim) {
        return find(viewer, words, verbatim, false).items().stream()
                .map(Hit::display)
                .toList();
    }

    private static Result find(Viewer viewer, String words, boolean verbatim, boolean suggest) {
        return search.search(
                viewer,
                new Query(
                        words,
                        Optional.of("page"),
                        Optional.empty(),
                        verbatim,
                        suggest,
                        List.of(),
                        Optional.empty(),
                        0,
                        20));
    }
}
