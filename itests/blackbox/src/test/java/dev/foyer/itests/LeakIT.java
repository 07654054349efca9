// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody outside an organization learns anything of its records, by any path of the interface. */
@WithPortal
class LeakIT {
    private static final String SECRET = "zephyr-turbine";
    private static final String INTERNAL = "quokka-blueprint";

    private Caller agent;
    private Caller owner;
    private List<Caller> strangers;
    private String id;
    private String file;
    private String internalFile;

    @BeforeEach
    void register(Portal portal) {
        agent = portal.as("agent@foyer.example");
        owner = portal.as("customer@alder.example");
        strangers = Stream.of("customer@birch.example", "partner@cedar.example")
                .map(portal::as)
                .toList();
        id = Cases.register(owner, "Secret of Alder " + SECRET).text("/id");
        Cases.comment(owner, id, "More about " + SECRET, "public");
        Cases.comment(agent, id, "Internal " + INTERNAL, "internal");
        file = Cases.attach(owner, id, "plan.txt", SECRET, "public").text("/id");
        internalFile = Cases.attach(agent, id, "note.txt", INTERNAL, "internal").text("/id");
        assertThat(file).isNotEmpty();
        assertThat(internalFile).isNotEmpty();
    }

    @Test
    void everyReadOfARecordOfOthersIsANotFound() {
        List<String> paths = List.of(
                "/records/case/" + id,
                "/records/case/" + id + "/feed",
                "/records/case/" + id + "/files",
                "/records/case/" + id + "/history",
                "/files/" + file,
                "/files/" + file + "/info");
        for (Caller stranger : strangers) {
            for (String path : paths) {
                assertThat(stranger.get(path).status()).as(path).isEqualTo(404);
            }
        }
    }

    @Test
    void everyWriteToARecordOfOthersIsANotFound() {
        for (Caller stranger : strangers) {
            String record = "/records/case/" + id;
            assertThat(stranger.patch(record, 1, Map.of("fields", Map.of("subject", "x")))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.post(record + "/actions/cancel", Map.of()).status())
                    .isEqualTo(404);
            assertThat(stranger.post(record + "/feed", Map.of("text", "x", "visibility", "public"))
                            .status())
                    .isEqualTo(404);
            assertThat(Cases.attach(stranger, id, "x.txt", "x", "public").status())
                    .isEqualTo(404);
            assertThat(stranger.delete("/files/" + file).status()).isEqualTo(404);
            assertThat(stranger.post(
                                    "/records/case",
                                    Map.of("fields", Map.of("subject", "x", "parentCase", Map.of("id", id))))
                            .status())
                    .isEqualTo(422);
        }
        assertThat(agent.get("/records/case/" + id).text("/fields/subject")).contains(SECRET);
    }

    @Test
    void listsSearchesAndChoicesDoNotTellOfIt() {
        List<String> paths = List.of(
                "/records/case?limit=200&count=true",
                "/records/case?limit=200&q=" + SECRET,
                "/records/case?filter=id==" + id,
                "/records/case?filter=subject=like=*" + SECRET + "*",
                "/records/case?filter=account.name==Alder&count=true",
                "/records/case?filter=parentCase.id==" + id,
                "/records/case?sort=registeredOn&limit=200",
                "/records/case/choices/parentCase?q=" + SECRET,
                "/search?q=" + SECRET,
                "/search?q=" + SECRET + "&object=case&suggest=true");
        for (Caller stranger : strangers) {
            for (String path : paths) {
                Answer answer = stranger.get(path);
                assertThat(answer.body()).as(path).doesNotContain(id).doesNotContain(SECRET);
                assertThat(answer.status()).as(path + " " + answer).isIn(200, 400);
            }
        }
    }

    @Test
    void theOwnerHearsNothingOfWhatIsInternal() {
        List<String> paths = List.of(
                "/records/case/" + id,
                "/records/case/" + id + "/feed",
                "/records/case/" + id + "/files",
                "/records/case/" + id + "/history",
                "/search?q=" + INTERNAL,
                "/objects/case");
        for (String path : paths) {
            assertThat(owner.get(path).body())
                    .as(path)
                    .doesNotContain(INTERNAL)
                    .doesNotContain("note.txt")
                    .doesNotContain("assigneeGroup")
                    .doesNotContain("supportLine");
        }
        assertThat(owner.get("/files/" + internalFile).status()).isEqualTo(404);
    }

    @Test
    void aHiddenColumnDoesNotExist() {
        for (String column : List.of("assignee", "supportLine", "overdue", "pausedOn", "source")) {
            assertThat(owner.get("/records/case?filter=" + column + "=isnull=true")
                            .status())
                    .as(column)
                    .isEqualTo(400);
            assertThat(owner.get("/records/case?sort=" + column).status())
                    .as(column)
                    .isEqualTo(400);
            assertThat(owner.get("/records/case?fields=" + column).status())
                    .as(column)
                    .isEqualTo(400);
            assertThat(owner.get("/records/case/choices/" + column).status())
                    .as(column)
                    .isEqualTo(404);
            assertThat(owner.post("/records/case", Map.of("fields", Map.of("subject", "x", column, "y")))
                            .status())
                    .as(column)
                    .isEqualTo(422);
        }
    }

    @Test
    void exportsAndImportsDoNotTellOfItEither(Portal portal) {
        Tables.grant(portal, "export-lists", "all-employees", "all-external-users");
        Tables.grant(portal, "import-lists", "all-employees", "all-external-users");
        try {
            assertThat(Tables.cases(owner, "q=" + SECRET)).isNotEmpty();
            for (Caller stranger : strangers) {
                assertThat(String.join("", Tables.cases(stranger, ""))).doesNotContain(SECRET);
                assertThat(Tables.cases(stranger, "q=" + SECRET)).isEmpty();
                assertThat(Tables.cases(stranger, "filter=id==" + id)).isEmpty();
                assertThat(Tables.cases(stranger, "filter=account.name==Alder")).isEmpty();
                Answer brought = Tables.bring(stranger, "id,Subject\n" + id + ",x\n", Map.of("key", "id"));
                assertThat(brought.json().at("/refused").asInt())
                        .as(brought.toString())
                        .isEqualTo(1);
                assertThat(brought.body()).doesNotContain(SECRET);
            }
            String titles = owner.get("/records/case/export?format=csv")
                    .body()
                    .lines()
                    .findFirst()
                    .orElse("");
            assertThat(titles).contains("Subject").doesNotContain("Assignee", "Support line", "Overdue", "Source");
            for (String column : List.of("assignee", "supportLine", "overdue", "pausedOn", "source")) {
                assertThat(owner.get("/records/case/export?fields=" + column).status())
                        .as(column)
                        .isEqualTo(400);
            }
            assertThat(owner.get("/records/canned-reply/export").status()).isEqualTo(404);
        } finally {
            Tables.grant(portal, "export-lists", "all-employees");
            Tables.grant(portal, "import-lists", "all-employees");
        }
        assertThat(agent.get("/records/case/" + id).text("/fields/subject")).contains(SECRET);
    }

    @Test
    void objectsOfEmployeesDoNotExistOutside() {
        for (String object : List.of("canned-reply", "calendar", "case-article", "article-vote", "nothing")) {
            assertThat(owner.get("/records/" + object).status()).as(object).isEqualTo(404);
            assertThat(owner.get("/objects/" + object).status()).as(object).isEqualTo(404);
        }
    }

    @Test
    void articlesForOthersDoNotExist() {
        Answer draft = agent.post("/records/article", Map.of("fields", Map.of("title", "Draft about " + SECRET)));
        assertThat(draft.status()).as(draft.toString()).isEqualTo(201);
        assertThat(owner.get("/records/article/" + draft.text("/id")).status()).isEqualTo(404);
        assertThat(owner.get("/search?object=article&q=" + SECRET).body()).doesNotContain(draft.text("/id"));
    }
}
