// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static dev.foyer.records.internal.engine.ChangesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.Money;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.records.StoredRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records that are part of others. */
class DetailsTest {
    private static World world;

    @BeforeAll
    static void start() {
        world = world(false);
    }

    private static World world(boolean forgetful) {
        return new World(forgetful, "/descriptors/store.section.yaml");
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static UUID order(Viewer viewer) {
        return world.records.create(viewer, "order", Map.of("name", "Chairs")).id();
    }

    private static StoredRecord line(Viewer viewer, UUID order, Object... fields) {
        Map<String, @Nullable Object> all = new HashMap<>(Map.of("order", pointer(order), "name", "Chair"));
        for (int place = 0; place < fields.length; place += 2) {
            all.put((String) fields[place], fields[place + 1]);
        }
        return world.records.create(viewer, "line", all);
    }

    private static Map<String, String> pointer(UUID id) {
        return Map.of("id", id.toString());
    }

    private static Map<String, String> money(String amount, String currency) {
        return Map.of("amount", amount, "currency", currency);
    }

    private static RecordView find(String object, UUID id) {
        return world.system.find(object, id).orElseThrow();
    }

    private static int seen(Viewer viewer, String object) {
        return world.records
                .list(viewer, object, World.query("", "", 200, ""))
                .items()
                .size();
    }

    @Test
    void aDetailBelongsToTheOwnerOfItsRecord() {
        UUID order = order(People.maya());
        UUID line = line(People.maya(), order).id();
        assertThat(find("line", line).reference("ownerAccount").orElseThrow().id())
                .isEqualTo(People.ALDER);
        assertThat(world.records.get(People.jon(), "line", line).values()).doesNotContainKey("ownerAccount");
        refused(404, () -> world.records.get(People.bo(), "line", line));
        UUID note = world.records
                .create(People.jon(), "line-note", Map.of("line", pointer(line), "text", "Blue"))
                .id();
        assertThat(find("line-note", note)
                        .reference("ownerContact")
                        .orElseThrow()
                        .id())
                .isEqualTo(People.MAYA);
        refused(404, () -> world.records.get(People.bo(), "line-note", note));
    }

    @Test
    void nobodyAddsToRecordsThatTheyCannotSee() {
        UUID order = order(People.maya());
        assertThat(refused(422, () -> line(People.bo(), order)).violations())
                .extracting(Violation::pointer)
                .containsExactly("/fields/order");
    }

    @Test
    void detailsFollowTheirRecordToAnotherOwner() {
        UUID order = order(People.maya());
        UUID line = line(People.maya(), order).id();
        UUID note = world.records
                .create(People.maya(), "line-note", Map.of("line", pointer(line), "text", "Blue"))
                .id();
        world.system.change("order", order, draft -> {
            draft.set("account", People.BIRCH);
            draft.set("contact", People.BO);
        });
        refused(404, () -> world.records.get(People.jon(), "line", line));
        assertThat(world.records.get(People.bo(), "line", line).id()).isEqualTo(line);
        assertThat(world.records.get(People.bo(), "line-note", note).id()).isEqualTo(note);
    }

    @Test
    void closedRecordsAndTheirDetailsStayAsTheyAre() {
        UUID order = order(People.maya());
        StoredRecord line = line(People.maya(), order);
        StoredRecord open = world.records.get(People.maya(), "order", order);
        assertThat(open.actions()).containsExactly("place", "ask");
        assertThat(open.editable()).contains("name");
        world.records.act(People.maya(), "order", order, "place", Map.of());
        StoredRecord closed = world.records.get(People.maya(), "order", order);
        assertThat(closed.actions()).containsExactly("ask");
        assertThat(closed.editable()).isEmpty();
        assertThat(closed.deletable()).isFalse();
        assertThat(world.records.get(People.maya(), "line", line.id()).editable())
                .isEmpty();
        refused(
                403,
                () -> world.records.change(People.maya(), "order", order, closed.version(), Map.of("name", "Tables")));
        refused(403, () -> world.records.delete(People.maya(), "order", order, closed.version()));
        refused(
                403,
                () -> world.records.change(People.maya(), "line", line.id(), line.version(), Map.of("name", "Table")));
        refused(403, () -> world.records.delete(People.maya(), "line", line.id(), line.version()));
        assertThat(refused(422, () -> line(People.maya(), order)).violations())
                .extracting(Violation::code)
                .containsExactly("closed");
        assertThat(line(People.agent(), order).version()).isEqualTo(1);
    }

    @Test
    void detailsAreDeletedWithTheirRecord() {
        UUID order = order(People.maya());
        UUID line = line(People.maya(), order).id();
        UUID note = world.records
                .create(People.maya(), "line-note", Map.of("line", pointer(line), "text", "Blue"))
                .id();
        world.records.delete(People.maya(), "order", order, find("order", order).version());
        assertThat(world.system.find("line", line)).isEmpty();
        assertThat(world.system.find("line-note", note)).isEmpty();
    }

    @Test
    void totalsFollowTheDetails() {
        UUID order = order(People.maya());
        assertThat(find("order", order).value("lines")).contains(0L);
        assertThat(find("order", order).value("net")).isEmpty();
        StoredRecord chairs =
                line(People.maya(), order, "price", money("80.00", "EUR"), "quantity", 3, "discount", 12.5);
        line(People.maya(), order, "price", money("0.01", "EUR"), "gift", true);
        assertThat(chairs.values()).containsEntry("amount", euro("210.00"));
        RecordView now = find("order", order);
        assertThat(now.value("lines")).contains(2L);
        assertThat(now.value("pieces").orElseThrow().toString()).isEqualTo("3");
        assertThat(now.value("net")).contains(euro("210.01"));
        assertThat(now.value("gross")).contains(euro("249.91"));
        world.records.change(People.maya(), "line", chairs.id(), chairs.version(), Map.of("quantity", 1));
        assertThat(find("order", order).value("net")).contains(euro("70.01"));
        world.records.delete(
                People.maya(), "line", chairs.id(), find("line", chairs.id()).version());
        assertThat(find("order", order).value("net")).contains(euro("0.01"));
    }

    @Test
    void aDetailThatMovesLeavesOneTotalForTheOther() {
        UUID one = order(People.maya());
        UUID other = order(People.maya());
        StoredRecord line = line(People.maya(), one, "price", money("5.00", "EUR"));
        world.records.change(People.agent(), "line", line.id(), 1, Map.of("order", pointer(other)));
        assertThat(find("order", one).value("lines")).contains(0L);
        assertThat(find("order", other).value("net")).contains(euro("5.00"));
    }

    @Test
    void amountsOfTwoCurrenciesAreRefused() {
        UUID order = order(People.maya());
        line(People.maya(), order, "price", money("5.00", "EUR"));
        List<Violation> violations = refused(422, () -> line(People.maya(), order, "price", money("5.00", "USD")))
                .violations();
        assertThat(violations).extracting(Violation::pointer).containsExactly("/fields/price");
        assertThat(find("order", order).value("lines")).contains(1L);
    }

    @Test
    void nobodyWritesWhatIsComputed() {
        UUID order = order(People.maya());
        refused(422, () -> line(People.agent(), order, "amount", money("1.00", "EUR")));
    }

    @Test
    void detailsAreHiddenWithTheirRecord() {
        assertThat(hides(world)).containsExactly(1, 0);
        try (World forgetful = world(true)) {
            assertThat(hides(forgetful)).containsExactly(1, 0);
        }
    }

    private static List<Integer> hides(World world) {
        UUID contract = world.system.create("contract", Map.of("name", "Gold", "account", People.ALDER));
        world.system.create("term", Map.of("contract", contract, "text", "Ten percent"));
        int before = terms(world);
        world.system.change("contract", contract, draft -> draft.set("active", false));
        return List.of(before, terms(world));
    }

    private static int terms(World world) {
        return world.records
                .list(People.maya(), "term", World.query("", "", 200, ""))
                .items()
                .size();
    }

    @Test
    void listsOfDetailsAreThoseOfTheOrganization() {
        UUID order = order(People.solo());
        line(People.solo(), order);
        int mine = seen(People.solo(), "line");
        line(People.bo(), order(People.bo()));
        assertThat(seen(People.solo(), "line")).isEqualTo(mine);
    }

    private static Money euro(String amount) {
        return new Money(new java.math.BigDecimal(amount), "EUR");
    }
}
