// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench.churn;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.foyer.bench.BenchException;
import dev.foyer.bench.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What people ask of each section: its list, a record with what was said of it, a comment, and of some a new record. */
final class Errands {
    static final String REMARK = "We looked at it again today, and it is as we said.";
    private static final String CUSTOMER = "customer@alder.example";
    private static final String PARTNER = "partner@cedar.example";

    /** The sections, with their main object and who works with it. */
    private static final List<Work> WORK = List.of(
            new Work("cases", "case", CUSTOMER, List.of("subject")),
            new Work("knowledge", "article", CUSTOMER, List.of()),
            new Work("applications", "application", CUSTOMER, List.of()),
            new Work("documents", "document", CUSTOMER, List.of()),
            new Work("leads", "lead", PARTNER, List.of("topic", "company")),
            new Work("opportunities", "opportunity", PARTNER, List.of()),
            new Work("orders", "order", PARTNER, List.of()),
            new Work("marketing-activities", "marketing-activity", PARTNER, List.of("name")),
            new Work("partner-program", "partnership", PARTNER, List.of()));

    /**
     * Work with a section.
     *
     * @param needed what a new record needs; empty if none is made
     */
    private record Work(String section, String object, String person, List<String> needed) {}

    private Errands() {}

    static List<String> sections() {
        return WORK.stream().map(Work::section).toList();
    }

    static List<Errand> all(Function<String, Administrator> people) {
        List<Errand> errands = new ArrayList<>();
        WORK.forEach(work -> add(errands, work, people.apply(work.person())));
        return List.copyOf(errands);
    }

    static List<String> people() {
        return List.of(CUSTOMER, PARTNER);
    }

    private static void add(List<Errand> errands, Work work, Administrator person) {
        String records = "/records/" + work.object();
        String record = records + "/" + first(person, records, work);
        String cookie = person.cookie();
        read(errands, work, Request.get(records + "?limit=20", cookie));
        read(errands, work, Request.get(record, cookie));
        read(errands, work, Request.get(record + "/feed?limit=20", cookie));
        read(errands, work, Request.get(records + "?limit=20&q=valve", cookie));
        String remark = JsonNodeFactory.instance
                .objectNode()
                .put("text", REMARK)
                .put("visibility", "public")
                .toString();
        write(errands, work, Request.post(record + "/feed", cookie, remark, 201));
        if (!work.needed().isEmpty()) {
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            ObjectNode fields = body.putObject("fields");
            work.needed().forEach(field -> fields.put(field, REMARK));
            write(errands, work, Request.post(records, cookie, body.toString(), 201));
        }
    }

    private static void read(List<Errand> errands, Work work, Request request) {
        errands.add(new Errand(work.section(), request, false));
    }

    private static void write(List<Errand> errands, Work work, Request request) {
        errands.add(new Errand(work.section(), request, true));
    }

    private static String first(Administrator person, String records, Work work) {
        String id = person.get(records + "?limit=1").at("/items/0/id").asText();
        if (id.isEmpty()) {
            throw new BenchException("There is no record of " + work.object());
        }
        return id;
    }
}
