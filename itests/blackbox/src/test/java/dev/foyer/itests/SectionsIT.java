// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What applications, documents, the partner program and accounts of partners do for each kind of user. */
@WithPortal
class SectionsIT {
    private Caller customer;
    private Caller stranger;
    private Caller partner;
    private Caller agent;
    private Caller channel;

    @BeforeEach
    void signIn(Portal portal) {
        customer = portal.as("customer@alder.example");
        stranger = portal.as("customer@birch.example");
        partner = portal.as("partner@cedar.example");
        agent = portal.as("agent@foyer.example");
        channel = portal.as("channel@foyer.example");
    }

    private static Answer create(Caller caller, String object, Map<String, ?> fields) {
        Answer answer = caller.post("/records/" + object, Map.of("fields", fields));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    private static Answer act(Caller caller, String address, String action, Map<String, ?> input) {
        Answer answer = caller.post(address + "/actions/" + action, input);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static Map<String, String> to(String id) {
        return Map.of("id", id);
    }

    private static String id(Caller caller, String object, String filter) {
        String id =
                caller.get("/records/" + object + "?limit=1&filter=" + filter).text("/items/0/id");
        assertThat(id).as(object + " " + filter).isNotEmpty();
        return id;
    }

    @Test
    void anApplicationAsksForItsDocumentsAndIsDecided() {
        Map<String, ?> fields = Map.of("product", Map.of("display", "Device leasing"), "amount", money("12000.00"));
        String address = "/records/application/"
                + create(customer, "application", fields).text("/id");
        Answer draft = customer.get(address);
        assertThat(draft.json().at("/fields/needed").asInt()).isEqualTo(2);
        assertThat(stranger.get(address).status()).isEqualTo(404);
        assertThat(partner.get(address).status()).isEqualTo(404);

        String document = id(customer, "application-document", "application.id==" + draft.text("/id"));
        assertThat(customer.patch(
                                "/records/application-document/" + document,
                                1,
                                Map.of("fields", Map.of("handedIn", true)))
                        .status())
                .isEqualTo(200);
        Answer handed = customer.get(address);
        assertThat(handed.json().at("/fields/handedIn").asInt()).isEqualTo(1);

        Answer submitted = act(customer, address, "submit", Map.of());
        assertThat(submitted.json().at("/editable").isEmpty()).isTrue();
        int version = submitted.json().at("/version").asInt();
        assertThat(customer.patch(address, version, Map.of("fields", Map.of("amount", money("99000.00"))))
                        .status())
                .isEqualTo(403);
        assertThat(customer.patch(
                                "/records/application-document/" + document,
                                2,
                                Map.of("fields", Map.of("handedIn", false)))
                        .status())
                .isEqualTo(403);

        act(agent, address, "take", Map.of());
        act(agent, address, "approve", Map.of("approvedAmount", money("10000.00"), "note", "For 36 months."));
        Answer decided = customer.get(address);
        assertThat(decided.text("/fields/status/code")).isEqualTo("approved");
        assertThat(decided.text("/fields/approvedAmount/amount")).isEqualTo("10000.00");
        assertThat(decided.text("/fields/owner/display")).isEqualTo("Amelia Novak");
    }

    @Test
    void aDocumentIsVersionedApprovedAndSigned() {
        String address = "/records/document/"
                + create(customer, "document", Map.of("name", "Service contract"))
                        .text("/id");
        String id = address.substring(address.lastIndexOf('/') + 1);
        assertThat(create(customer, "document-version", Map.of("document", to(id), "note", "First"))
                        .json()
                        .at("/fields/revision")
                        .asInt())
                .isEqualTo(1);
        assertThat(create(agent, "document-version", Map.of("document", to(id), "note", "Second"))
                        .json()
                        .at("/fields/revision")
                        .asInt())
                .isEqualTo(2);
        assertThat(customer.get(address).json().at("/fields/versions").asInt()).isEqualTo(2);
        assertThat(stranger.get("/records/document-version?filter=document.id==" + id)
                        .json()
                        .at("/items")
                        .isEmpty())
                .isTrue();

        act(customer, address, "submit", Map.of());
        act(agent, address, "approve", Map.of());
        Answer signed = act(customer, address, "sign", Map.of("name", "Maya Lindholm"));
        assertThat(signed.text("/fields/status/code")).isEqualTo("signed");
        assertThat(signed.text("/fields/signedBy/display")).isEqualTo("Maya Lindholm");
        assertThat(signed.text("/fields/signedOn")).isNotEmpty();
    }

    @Test
    void aDocumentThatIsNotSharedIsNotThere() {
        String contact = id(agent, "contact", "email==customer@alder.example");
        String hidden = create(
                        agent, "document", Map.of("name", "Calculation", "contact", to(contact), "shared", false))
                .text("/id");
        assertThat(customer.get("/records/document/" + hidden).status()).isEqualTo(404);
        String version = create(agent, "document-version", Map.of("document", to(hidden), "note", "x"))
                .text("/id");
        assertThat(customer.get("/records/document-version/" + version).status())
                .isEqualTo(404);
        assertThat(customer.get("/records/document-version?limit=200").body()).doesNotContain(version);
    }

    @Test
    void aPartnerSeesItsPartnershipAndCannotTouchIt() {
        Answer program = partner.get("/records/partnership");
        assertThat(program.json().at("/items").size()).isEqualTo(1);
        assertThat(program.text("/items/0/fields/level/display")).isEqualTo("Silver");
        String address = "/records/partnership/" + program.text("/items/0/id");
        assertThat(partner.patch(address, 1, Map.of("fields", Map.of("points", 1000)))
                        .status())
                .isIn(403, 422);
        assertThat(partner.post("/records/partnership-parameter", Map.of("fields", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(customer.get("/records/partnership").status()).isEqualTo(404);
        assertThat(customer.get("/objects/partnership").status()).isEqualTo(404);
    }

    @Test
    void aLevelBringsItsTermsAndOneActivePartnershipIsEnough() {
        String account = create(channel, "account", Map.of("name", "Fir", "type", "partner"))
                .text("/id");
        String silver = id(channel, "partner-level", "name==Silver");
        Answer made = create(
                channel, "partnership", Map.of("account", to(account), "level", to(silver), "startOn", "2026-03-01"));
        assertThat(made.text("/fields/name")).isEqualTo("Fir-2026");
        assertThat(made.text("/fields/dueOn")).isEqualTo("2027-03-01");
        assertThat(made.json().at("/fields/targetPoints").asInt()).isEqualTo(140);
        assertThat(made.text("/fields/nextLevel/display")).isEqualTo("Gold");
        String theirs = "partnership.id==" + made.text("/id") + ";current==true";
        assertThat(channel.get("/records/partnership-parameter?filter=" + theirs)
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(5);

        Answer second = channel.post("/records/partnership", Map.of("fields", Map.of("account", to(account))));
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text("/errors/0/pointer")).isEqualTo("/fields/account");

        String fund = create(channel, "fund", Map.of("partnership", to(made.text("/id")), "name", "Events"))
                .text("/id");
        create(channel, "fund-operation", Map.of("fund", to(fund), "amount", money("500.00"), "description", "Start"));
        String debit = id(channel, "fund-operation", "type.code==debit");
        String type = channel.get("/records/fund-operation/" + debit).text("/fields/type/id");
        create(
                channel,
                "fund-operation",
                Map.of("fund", to(fund), "type", to(type), "amount", money("120.50"), "description", "Flyers"));
        assertThat(channel.get("/records/fund/" + fund).text("/fields/balance/amount"))
                .isEqualTo("379.50");
        assertThat(channel.get("/records/partnership/" + made.text("/id")).text("/fields/funds/amount"))
                .isEqualTo("379.50");
    }

    @Test
    void aPartnerBringsItsCustomersAndNobodyElseSeesThem() {
        String account = create(partner, "account", Map.of("name", "Hazel Foods", "city", "Graz"))
                .text("/id");
        Answer contact = create(partner, "contact", Map.of("lastName", "Gruber", "account", to(account)));
        assertThat(partner.get("/records/contact/" + contact.text("/id")).status())
                .isEqualTo(200);
        assertThat(stranger.get("/records/account/" + account).status()).isEqualTo(404);
        assertThat(stranger.get("/records/contact/" + contact.text("/id")).status())
                .isEqualTo(404);
        assertThat(channel.get("/records/account/" + account).text("/fields/keeper/display"))
                .isEqualTo("Cedar");
        int version =
                partner.get("/records/account/" + account).json().at("/version").asInt();
        assertThat(partner.patch("/records/account/" + account, version, Map.of("fields", Map.of("city", "Linz")))
                        .status())
                .isEqualTo(200);
        String own = id(partner, "account", "name==Cedar");
        int ownVersion =
                partner.get("/records/account/" + own).json().at("/version").asInt();
        assertThat(partner.patch("/records/account/" + own, ownVersion, Map.of("fields", Map.of("city", "Linz")))
                        .status())
                .isEqualTo(403);
        assertThat(customer.post("/records/account", Map.of("fields", Map.of("name", "Mine")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void outsidersReadTheNamesOfEmployeesAndNoMore() {
        Answer users = customer.get("/records/user?limit=200");
        assertThat(users.body())
                .contains("Amelia Novak")
                .doesNotContain("Jonas Petersen")
                .doesNotContain("login");
    }
}
