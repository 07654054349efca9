// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every operator on every type of field, for employees by the table and for external users through both walls. */
class FiltersTest {
    private static World world;
    private static UUID lamp;

    @BeforeAll
    static void start() {
        world = new World();
        lamp = world.system.create("device", Map.of("name", "Lamp"));
        UUID chair = world.system.create("device", Map.of("name", "Chair", "active", false));
        UUID alpha = ticket("Alpha 100%", filled());
        ticket(
                "Beta",
                Map.of("device", chair, "parent", alpha, "hours", 7L, "dueOn", Instant.parse("2026-03-02T10:00:00Z")));
        ticket("Gamma_x", Map.of("secret", "open"));
        assertThat(world.system.change("ticket", alpha, draft -> draft.setCode("status", "waiting")))
                .isTrue();
    }

    private static Map<String, Object> filled() {
        Map<String, Object> values = new HashMap<>();
        values.put("body", "Printing *fails* on Mondays");
        values.put("device", lamp);
        values.put("assignee", People.user(People.AGENT));
        values.put("topics", List.of(topic("network"), topic("printing")));
        values.put("watchers", List.of(People.JON));
        values.put("amount", new Money(new BigDecimal("12.50"), "EUR"));
        values.put("hours", 3L);
        values.put("ratio", new BigDecimal("0.75"));
        values.put("urgent", true);
        values.put("day", LocalDate.parse("2026-03-01"));
        values.put("dueOn", Instant.parse("2026-03-01T22:30:00Z"));
        values.put("effort", Duration.ofMinutes(90));
        values.put("channel", "mail");
        values.put("email", "Someone@Example.org");
        values.put("phone", "+49 30 1234");
        values.put("link", "https://example.org/a");
        values.put("code", "A-1");
        return values;
    }

    private static UUID topic(String code) {
        return world.sections.lookup("trial-topic").orElseThrow().values().stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static UUID ticket(String subject, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("subject", subject);
        values.put("contact", People.MAYA);
        values.put("account", People.ALDER);
        return world.system.create("ticket", values);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "subject==Beta | B",
                "subject!=Beta | A G",
                "subject=in=(Beta,'Gamma_x') | B G",
                "subject=out=(Beta,'Gamma_x') | A",
                "subject=like=BET | B",
                "subject=like=*a | B",
                "subject=like=al* | A",
                "subject=like='100%' | A",
                "subject=like=_ | G",
                "subject>Beta | G",
                "subject<=Beta | A B",
                "body=like=fails | A",
                "body=isnull=true | B G",
                "body=isnull=false | A",
                "number==T000002 | B",
                "number=like=T00000* | A B G",
                "number=like=000003 | G",
                "status==new | B G",
                "status==Waiting | A",
                "status.code==waiting | A",
                "status.code!=waiting | B G",
                "status.flags=in=(paused) | A",
                "status.flags=out=(paused,final) | B G",
                "status.flags=out=(final) | A B G",
                "status.flags==final | -",
                "status=in=(new,waiting) | A B G",
                "status=out=(new) | A",
                "status=like=wait | A",
                "status=isnull=true | -",
                "topics==network | A",
                "topics=in=(printing,other) | A",
                "topics=out=(network) | B G",
                "topics!=other | A B G",
                "topics=isnull=true | B G",
                "topics=isnull=false | A",
                "topics.code==printing | A",
                "watchers==Jon | A",
                "watchers.name==Jon | A",
                "watchers.email!=jon@example.org | B G",
                "contact==Maya | A B G",
                "contact==$contact | A B G",
                "account==$account | A B G",
                "account.name==Alder | A B G",
                "account.name=like=ald | A B G",
                "account.name!=Alder | -",
                "contact.account==$account | A B G",
                "device==Lamp | A",
                "device!=Lamp | B G",
                "device.active==false | B",
                "device.active!=true | B G",
                "device=isnull=true | G",
                "device=like=am | A",
                "device.name=in=(Lamp,Chair) | A B",
                "device.name=isnull=true | G",
                "parent.subject=like=alpha | B",
                "parent=isnull=false | B",
                "amount==12.50 | A",
                "amount>=12.5 | A",
                "amount<12.5 | -",
                "amount=in=(1,12.50) | A",
                "amount=isnull=true | B G",
                "hours==3 | A",
                "hours!=3 | B G",
                "hours>3 | B",
                "hours=in=(3,7) | A B",
                "hours=out=(3) | B G",
                "ratio==0.75 | A",
                "ratio<1 | A",
                "ratio!=0.75 | B G",
                "ratio=in=(0.5,0.750) | A",
                "urgent==true | A",
                "urgent==false | B G",
                "urgent!=true | B G",
                "day==2026-03-01 | A",
                "day<2026-03-02 | A",
                "day=in=(2026-03-01) | A",
                "dueOn==2026-03-01 | A",
                "dueOn>2026-03-01 | B",
                "dueOn>=2026-03-01 | A B",
                "dueOn<2026-03-01 | -",
                "dueOn<=2026-03-01 | A",
                "dueOn!=2026-03-01 | B G",
                "dueOn=in=(2026-03-01,2026-03-02T10:00:00Z) | A B",
                "dueOn==2026-03-02T11:00:00+01:00 | B",
                "dueOn<$now | A B",
                "createdOn>=$today | A B G",
                "effort==PT1H30M | A",
                "effort>PT2H | -",
                "channel==mail | A",
                "channel=out=(mail) | B G",
                "email==SOMEONE@example.org | A",
                "email=like=*@example.org | A",
                "phone=like='49 30' | A",
                "link=like=example | A",
                "id==00000000-0000-7000-8000-000000000999 | -",
                "subject==Beta,urgent==true | A B",
                "hours>1;hours<5 | A",
                "(hours==3,hours==7);urgent==false | B",
            })
    void findsForEveryViewer(String filter, String expected) {
        assertThat(found(
                        People.agent(),
                        filter.replace("$contact", quoted(People.MAYA)).replace("$account", quoted(People.ALDER))))
                .isEqualTo(expected);
        assertThat(found(People.maya(), filter)).isEqualTo(expected);
        assertThat(found(People.bo(), filter)).isEqualTo("-");
    }

    private static String quoted(UUID id) {
        return "'" + id + "'";
    }

    private static String found(Viewer viewer, String filter) {
        String letters = String.join(
                " ",
                world.records.list(viewer, "ticket", World.query(filter, "", 50, "")).items().stream()
                        .map(record ->
                                String.valueOf(record.values().get("subject")).substring(0, 1))
                        .sorted()
                        .toList());
        return letters.isEmpty() ? "-" : letters;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense==1 | field | nonsense | 1",
                "subject==a;nonsense==1 | field | nonsense | 12",
                "subject=='nonsense==1';nonsense==1 | field | nonsense | 24",
                "secret==open | field | secret | 1",
                "secret=isnull=true | field | secret | 1",
                "code=in=(A-1) | field | code | 1",
                "assignee==$me | field | assignee | 1",
                "assignee.name==Agent | field | assignee.name | 1",
                "device.price>1 | field | device.price | 1",
                "contact.kept==true | field | contact.kept | 1",
                "account.contact.name==x | field | account.contact.name | 1",
                "createdBy==$me | field | createdBy | 1",
                "subject.name==x | field | subject.name | 1",
                "status.nonsense==x | field | status.nonsense | 1",
                "hours==many | value | many | 1",
                "hours==99999999999999999999 | value | 99999999999999999999 | 1",
                "ratio==1e999999999 | value | 1e999999999 | 1",
                "urgent==yes | value | yes | 1",
                "day==2026-13-01 | value | 2026-13-01 | 1",
                "dueOn==soon | value | soon | 1",
                "effort==long | value | long | 1",
                "channel==smoke | value | smoke | 1",
                "subject=isnull=maybe | value | maybe | 1",
                "id==1 | value | 1 | 1",
                "hours=like=3 | operator | =like= | 1",
                "urgent>true | operator | > | 1",
                "channel=like=m | operator | =like= | 1",
                "contact>Maya | operator | > | 1",
                "subject=about=x | operator | =about= | 0",
                "subject== | position | 9 | 9",
                "subject | position | 7 | 7",
            })
    void saysWhatIsWrong(String filter, String member, String value, int position) {
        assertThatThrownBy(() -> found(People.maya(), filter))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.type().status()).isEqualTo(400);
                    assertThat(String.valueOf(problem.extensions().get(member))).isEqualTo(value);
                    if (position > 0) {
                        assertThat(problem.extensions()).containsEntry("position", position);
                    }
                });
    }

    @Test
    void viewsMayUseWhatTheViewerMayNotSee() {
        var query = new dev.foyer.records.ListQuery(
                java.util.Optional.empty(),
                java.util.Optional.of("secret"),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                50,
                List.of("subject"),
                true,
                false);
        var page = world.records.list(People.maya(), "ticket", query);
        assertThat(page.items()).hasSize(1);
        assertThat(page.items().get(0).values()).containsOnlyKeys("subject").containsEntry("subject", "Gamma_x");
        assertThat(page.total().orElseThrow().count()).isEqualTo(1);
    }
}
