// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;

/** What is measured. */
final class Scenarios {
    static final List<String> NAMES = List.of(
            "list",
            "list-open",
            "list-count",
            "list-staff",
            "quick",
            "case",
            "register",
            "comment",
            "search",
            "sign-in");

    private static final String COLUMNS = "&sort=-registeredOn&limit=50&fields=";
    private static final String PORTAL = COLUMNS + "number,subject,status,resolutionDueOn,registeredOn";
    private static final String STAFF =
            COLUMNS + "number,subject,status,priority,account,assignee,resolutionDueOn,registeredOn";
    private static final String FILTER = Request.encoded("status.flags=in=(final);registeredOn>=2020-01-01T00:00:00Z");

    private final People people;
    private final List<String> cases;
    private final List<String> words;

    /**
     * The scenarios.
     *
     * @param cases one with twenty comments for each person
     * @param words that articles have
     */
    Scenarios(People people, List<String> cases, List<String> words) {
        this.people = people;
        this.cases = cases;
        this.words = words;
    }

    /** Those that are measured whenever there are more cases. */
    List<Scenario> growing() {
        return List.of(external("list", "list of 50, filtered, sorted", list("filter=" + FILTER + PORTAL), 0.4));
    }

    /** The others. */
    List<Scenario> others() {
        List<Scenario> others = new ArrayList<>();
        others.add(external("list-open", "list of 50, open ones", list("view=open" + PORTAL), 0));
        others.add(external("list-count", "list of 50 with count", list("count=true&filter=" + FILTER + PORTAL), 0));
        String staff = "/records/case?filter=" + Request.encoded("status==Reopened") + STAFF;
        others.add(new Scenario(
                "list-staff", "staff list of all cases", 1, one -> List.of(Request.get(staff, people.agent())), 0));
        others.add(external("quick", "quick search in a list", list("q=printer%20toner" + PORTAL), 0));
        others.add(external("case", "one case with 20 comments", this::record, 0.3));
        others.add(external("register", "register a case", this::register, 0.3));
        others.add(external("comment", "comment", this::comment, 0.3));
        others.add(new Scenario("search", "knowledge search", words.size(), this::search, 0.3));
        others.add(external("sign-in", "sign in", one -> List.of(People.signIn(People.login(one))), 0));
        return others;
    }

    private IntFunction<List<Request>> list(String query) {
        return one -> List.of(Request.get("/records/case?" + query, people.cookie(one)));
    }

    private List<Request> record(int one) {
        String path = "/records/case/" + cases.get(one);
        return List.of(Request.get(path, people.cookie(one)), Request.get(path + "/feed?limit=20", people.cookie(one)));
    }

    private List<Request> register(int one) {
        String json = "{\"fields\":{\"subject\":\"Printer on floor " + one + " reports a paper jam\","
                + "\"description\":\"It prints one page, then stops. We opened all covers and found no paper.\"}}";
        return List.of(Request.post("/records/case", people.cookie(one), json, 201));
    }

    private List<Request> comment(int one) {
        String json = "{\"text\":\"We have tried this now, and the light is still red.\",\"visibility\":\"public\"}";
        return List.of(Request.post("/records/case/" + cases.get(one) + "/feed", people.cookie(one), json, 201));
    }

    private List<Request> search(int one) {
        SplittableRandom random = new SplittableRandom(one);
        String person = people.cookie(random.nextInt(People.EXTERNAL));
        return List.of(Request.get("/search?object=article&q=" + Request.encoded(words.get(one)), person));
    }

    private static Scenario external(String name, String title, IntFunction<List<Request>> asked, double floor) {
        return new Scenario(name, title, People.EXTERNAL, asked, floor);
    }
}
