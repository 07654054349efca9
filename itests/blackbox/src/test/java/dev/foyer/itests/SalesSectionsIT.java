// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner's way from a lead to an order, and what others see of it. */
@WithPortal
class SalesSectionsIT {
    private static final List<String> SECTIONS = List.of("lead", "opportunity", "order", "marketing-activity");

    private Caller partner;
    private Caller channel;
    private Caller customer;

    @BeforeEach
    void signIn(Portal portal) {
        partner = portal.as("partner@cedar.example");
        channel = portal.as("channel@foyer.example");
        customer = portal.as("customer@alder.example");
    }

    @Test
    void aLeadIsAcceptedConvertedWonAndSatisfied() {
        String lead = lead("Rain gauges for a dam");
        assertThat(partner.get("/records/lead/" + lead).text("/fields/registration/code"))
                .isEqualTo("submitted");
        refused(partner, "lead", lead, "convert");
        act(channel, "lead", lead, "accept", Map.of("protectedUntil", "2099-12-31"));
        act(partner, "lead", lead, "convert", Map.of());
        Answer converted = partner.get("/records/lead/" + lead);
        assertThat(converted.text("/fields/stage/code")).isEqualTo("awaiting-sale");
        String opportunity = converted.text("/fields/opportunity/id");
        Answer made = partner.get("/records/opportunity/" + opportunity);
        assertThat(made.text("/fields/name")).isEqualTo("Rain gauges for a dam");
        assertThat(made.text("/fields/account/display")).isEqualTo("Yarrow Power");
        assertThat(made.text("/fields/probability")).isEqualTo("10");
        refused(partner, "lead", lead, "convert");
        act(partner, "opportunity", opportunity, "win", Map.of("amount", money("9000.00")));
        assertThat(channel.get("/records/lead/" + lead).text("/fields/stage/code"))
                .isEqualTo("satisfied");
    }

    @Test
    void theAmountOfAnOpportunityFollowsItsProducts() {
        String opportunity = opportunity("Frost guard");
        create(partner, "opportunity-product", part("opportunity", opportunity, "Sensor", "100.00", 3));
        String discounted =
                create(partner, "opportunity-product", part("opportunity", opportunity, "Hub", "500.00", 1));
        Answer found = partner.get("/records/opportunity/" + opportunity);
        assertThat(found.text("/fields/amount/amount")).isEqualTo("800.00");
        assertThat(found.text("/fields/weighted/amount")).isEqualTo("80.00");
        partner.patch("/records/opportunity-product/" + discounted, 1, fields(Map.of("discount", 50)));
        assertThat(partner.get("/records/opportunity/" + opportunity).text("/fields/productsTotal/amount"))
                .isEqualTo("550.00");
        create(partner, "opportunity-competitor", Map.of("opportunity", id(opportunity), "supplier", "Northlog"));
    }

    @Test
    void aLostOpportunityHasAReason() {
        String opportunity = opportunity("Hail guard");
        Answer refused = partner.patch(
                "/records/opportunity/" + opportunity, 1, fields(Map.of("stage", Map.of("code", "lost"))));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        act(partner, "opportunity", opportunity, "lose", Map.of("reason", Map.of("code", "price")));
        assertThat(partner.get("/records/opportunity/" + opportunity).text("/fields/probability"))
                .isEqualTo("0");
    }

    @Test
    void anOrderIsPricedByTheCatalogueAndClosedOnceItIsPlaced() {
        String product =
                create(channel, "product", Map.of("name", "Wind vane " + System.nanoTime(), "price", money("200.00")));
        String order = create(partner, "order", Map.of("name", "Vanes", "account", id(account())));
        Answer empty = partner.post("/records/order/" + order + "/actions/place", Map.of());
        assertThat(empty.status()).as(empty.toString()).isEqualTo(422);
        String line = create(partner, "order-line", Map.of("order", id(order), "product", id(product), "quantity", 4));
        Answer priced = partner.get("/records/order/" + order);
        assertThat(priced.text("/fields/subtotal/amount")).isEqualTo("800.00");
        assertThat(priced.text("/fields/total/amount")).isEqualTo("952.00");
        assertThat(partner.patch("/records/order-line/" + line, 1, fields(Map.of("price", money("1.00"))))
                        .status())
                .isIn(403, 422);
        create(channel, "installment", Map.of("order", id(order), "dueOn", "2099-01-01", "share", 50));
        act(partner, "order", order, "place", Map.of());
        Answer closed = partner.post(
                "/records/order-line", fields(Map.of("order", id(order), "product", id(product), "quantity", 1)));
        assertThat(closed.status()).as(closed.toString()).isBetween(400, 499);
        create(channel, "order-line", Map.of("order", id(order), "product", id(product), "quantity", 1));
        String plan = channel.get("/records/installment?filter=order==" + order).text("/items/0/fields/amount/amount");
        assertThat(plan).isEqualTo("595.00");
    }

    @Test
    void theListOfTheOrderComesBeforeTheBaseListAndThatBeforeTheProduct() {
        String product =
                create(channel, "product", Map.of("name", "Rain gauge " + System.nanoTime(), "price", money("100.00")));
        String special = create(channel, "price-list", Map.of("name", "Special " + System.nanoTime()));
        String plain = create(partner, "order", Map.of("name", "Plain", "account", id(account())));
        String listed =
                create(channel, "order", Map.of("name", "Listed", "account", id(account()), "priceList", id(special)));
        assertThat(price(plain, product, 1)).isEqualTo("100.00");
        String base = channel.get("/records/price-list?filter=standard==true").text("/items/0/id");
        price(base, product, "90.00", 0);
        price(base, product, "70.00", 10);
        assertThat(price(plain, product, 9)).isEqualTo("90.00");
        assertThat(price(plain, product, 10)).isEqualTo("70.00");
        assertThat(price(listed, product, 1)).isEqualTo("90.00");
        price(special, product, "80.00", 0);
        assertThat(price(listed, product, 1)).isEqualTo("80.00");
    }

    private void price(String list, String product, String amount, int minimum) {
        create(
                channel,
                "product-price",
                Map.of("priceList", id(list), "product", id(product), "price", money(amount), "minimum", minimum));
    }

    private String price(String order, String product, int quantity) {
        String line =
                create(channel, "order-line", Map.of("order", id(order), "product", id(product), "quantity", quantity));
        return channel.get("/records/order-line/" + line).text("/fields/price/amount");
    }

    @Test
    void customersAndOtherPartnersSeeNothingOfIt() {
        String lead = lead("Avalanche radar");
        String opportunity = opportunity("Snow depth");
        for (String object : SECTIONS) {
            assertThat(customer.get("/objects/" + object).status()).as(object).isEqualTo(404);
            assertThat(customer.get("/records/" + object).status()).as(object).isIn(403, 404);
        }
        assertThat(customer.get("/records/lead/" + lead).status()).isEqualTo(404);
        assertThat(customer.get("/records/opportunity/" + opportunity).status()).isEqualTo(404);
        assertThat(customer.get("/search?q=avalanche").json().at("/items")).isEmpty();
        assertThat(partner.get("/records/lead?limit=200").body()).doesNotContain("Larch");
        assertThat(channel.get("/records/lead?limit=200").body()).contains("Larch");
    }

    @Test
    void theNavigationLeadsToRecordsAndNotToTheirParts() {
        assertThat(objects(partner)).contains("lead", "opportunity", "order", "marketing-activity", "account");
        assertThat(objects(channel))
                .contains("lead", "opportunity", "order", "marketing-activity")
                .doesNotContain("order-line", "opportunity-product", "installment");
        assertThat(objects(customer)).doesNotContain("lead", "opportunity", "order", "marketing-activity", "account");
    }

    @Test
    void aMarketingActivityIsSubmittedApprovedAndProven() {
        String activity = create(partner, "marketing-activity", Map.of("name", "Breakfast", "budget", money("700.00")));
        act(partner, "marketing-activity", activity, "submit", Map.of());
        act(channel, "marketing-activity", activity, "approve", Map.of());
        Answer closed = partner.patch("/records/marketing-activity/" + activity, 3, fields(Map.of("name", "Lunch")));
        assertThat(closed.status()).as(closed.toString()).isIn(403, 409, 422);
        act(partner, "marketing-activity", activity, "finish", Map.of("spent", money("650.00"), "leadsActual", 2));
        Answer done = channel.get("/records/marketing-activity/" + activity);
        assertThat(done.text("/fields/status/code")).isEqualTo("done");
        assertThat(done.text("/fields/granted/amount")).isEqualTo("700.00");
    }

    private static List<String> objects(Caller caller) {
        return caller.get("/workplaces").json().findValuesAsText("object");
    }

    private String lead(String topic) {
        return create(
                partner,
                "lead",
                Map.of(
                        "topic",
                        topic,
                        "company",
                        "Yarrow Power",
                        "contactName",
                        "Ada Stone",
                        "email",
                        "ada@yarrow.example"));
    }

    private String opportunity(String name) {
        return create(partner, "opportunity", Map.of("name", name, "account", id(account())));
    }

    private String account() {
        return create(partner, "account", Map.of("name", "Tansy " + System.nanoTime()));
    }

    private static Map<String, Object> part(
            String whole, String record, String description, String price, int quantity) {
        return Map.of(whole, id(record), "description", description, "price", money(price), "quantity", quantity);
    }

    private static String create(Caller caller, String object, Map<String, ?> fields) {
        Answer created = caller.post("/records/" + object, fields(fields));
        assertThat(created.status()).as(object + ": " + created).isEqualTo(201);
        return created.text("/id");
    }

    private static void act(Caller caller, String object, String id, String action, Map<String, ?> input) {
        Answer answer = caller.post("/records/" + object + "/" + id + "/actions/" + action, input);
        assertThat(answer.status()).as(action + ": " + answer).isEqualTo(200);
    }

    private static void refused(Caller caller, String object, String id, String action) {
        assertThat(caller.post("/records/" + object + "/" + id + "/actions/" + action, Map.of())
                        .status())
                .as(action)
                .isEqualTo(409);
    }

    private static Map<String, Object> fields(Map<String, ?> fields) {
        return Map.of("fields", new HashMap<>(fields));
    }

    private static Map<String, String> id(String id) {
        return Map.of("id", id);
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }
}
