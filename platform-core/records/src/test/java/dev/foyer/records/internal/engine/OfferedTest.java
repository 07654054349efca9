// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.directory.Users;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.LookupValues;
import dev.foyer.records.Metadata;
import dev.foyer.records.Search;
import dev.foyer.records.StoredRecord;
import dev.foyer.records.Translations;
import dev.foyer.records.internal.metadata.MetadataService;
import dev.foyer.records.internal.scene.NoModules;
import dev.foyer.records.internal.value.LookupService;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages are told of records and fields, so that browsers need no rules of their own. */
class OfferedTest {
    private static World world;
    private static Metadata metadata;

    @BeforeAll
    static void start() {
        world = new World(false, "/descriptors/counter.section.yaml");
        Users users = Answering.with(
                Users.class,
                "profile",
                arguments -> Optional.of(new Users.Profile(
                        "maya", "Maya", People.MAYA, "Maya", Optional.of(new Users.Company(People.ALDER, "Alder")))));
        Translations texts = new Translations() {
            @Override
            public Optional<String> find(String key, java.util.Locale locale) {
                return Optional.empty();
            }

            @Override
            public String render(dev.foyer.plugin.Text text, java.util.Locale locale) {
                return text.key();
            }
        };
        LookupValues values = new LookupService(world.sections, world.lookups);
        Search search = Answering.with(Search.class, "frequent", arguments -> List.of());
        metadata = new MetadataService(
                world.access,
                new Exchange(world).operations,
                world.sections,
                values,
                texts,
                search,
                users,
                new NoModules());
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static StoredRecord slip(String status) {
        return world.records.create(People.maya(), "slip", Map.of("subject", "One", "status", Map.of("code", status)));
    }

    private static StoredRecord seen(Viewer viewer, StoredRecord slip) {
        return world.records.get(viewer, "slip", slip.id());
    }

    @Test
    void theFiltersOfThePageAreDecidedForTheViewersSide() {
        StoredRecord open = slip("open");
        assertThat(open.conditions())
                .isEqualTo(Map.of(
                        "feed.closed", false,
                        "feed.reopens", false,
                        "answer.when", false,
                        "due.paused", false,
                        "due.ended", false));
        assertThat(slip("waiting").conditions())
                .containsEntry("feed.reopens", true)
                .containsEntry("answer.when", true)
                .containsEntry("due.paused", true);
        assertThat(slip("done").conditions()).containsEntry("feed.closed", true).containsEntry("due.ended", true);
        assertThat(seen(People.agent(), open).conditions()).isEqualTo(Map.of("todo.when", false));
    }

    @Test
    void recordsSayWhetherTheyCanBeDeleted() {
        StoredRecord slip = slip("open");
        assertThat(slip.deletable()).isTrue();
        assertThat(seen(People.jon(), slip).deletable()).isFalse();
        assertThat(seen(People.agent(), slip).deletable()).isFalse();
        assertThat(seen(People.admin(), slip).deletable()).isTrue();
    }

    @Test
    void filesAreAttachedToWhatOneMayEditOrOwns() {
        StoredRecord slip = slip("open");
        assertThat(slip.attachable()).isTrue();
        assertThat(seen(People.jon(), slip).attachable()).isFalse();
        assertThat(seen(People.agent(), slip).attachable()).isTrue();
        assertThat(seen(People.self(), slip).attachable())
                .as("own, though not to be edited")
                .isTrue();
        assertThat(metadata.object(People.maya(), "slip"))
                .extracting("files.write")
                .isEqualTo(true);
        assertThat(metadata.object(People.maya(), "notice"))
                .extracting("files.write")
                .isEqualTo(false);
        assertThat(metadata.object(People.agent(), "notice"))
                .extracting("files.write")
                .isEqualTo(true);
    }

    @Test
    void fieldsSayWhatTheyAreWhenNobodyFillsThem() {
        assertThat(given(People.maya(), "status"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("code", "open")
                .containsEntry("color", "info")
                .containsKeys("id", "display");
        assertThat(given(People.maya(), "contact")).isEqualTo(Map.of("id", People.MAYA, "display", "Maya"));
        assertThat(given(People.maya(), "account")).isEqualTo(Map.of("id", People.ALDER, "display", "Alder"));
        assertThat(given(People.maya(), "keeper")).isEqualTo(Map.of("id", People.user(People.MAYA), "display", "Maya"));
        assertThat(given(People.maya(), "day"))
                .isEqualTo(LocalDate.now(ZoneId.of("Europe/Berlin")).toString());
        assertThat(given(People.maya(), "copies")).isEqualTo(2L);
        assertThat(given(People.maya(), "subject")).isNull();
        assertThat(given(People.maya(), "urgent")).as("not filled by customers").isNull();
        assertThat(given(People.agent(), "urgent")).isEqualTo(false);
    }

    @Test
    void whatAnActionHidesIsNotToldEvenItsVersion() {
        StoredRecord slip = slip("open");
        StoredRecord hidden = world.records.act(People.maya(), "slip", slip.id(), "hide", Map.of());
        assertThat(hidden.visible()).isFalse();
        assertThat(hidden.values()).isEmpty();
        assertThat(seen(People.agent(), slip).version()).isEqualTo(2);
        assertThat(world.events.get(world.events.size() - 1).details())
                .as("it was not hidden before")
                .containsEntry("was", ";");
    }

    @Test
    void listsCarryConditionsOnlyWithActions() {
        slip("open");
        var plain = world.records.list(People.maya(), "slip", World.query("", "", 5, ""));
        assertThat(plain.items()).allMatch(item -> item.conditions().isEmpty() && !item.deletable());
    }

    @SuppressWarnings("unchecked")
    private static Object given(Viewer viewer, String field) {
        List<Map<String, Object>> fields =
                (List<Map<String, Object>>) metadata.object(viewer, "slip").get("fields");
        return fields.stream()
                .filter(each -> each.get("code").equals(field))
                .findFirst()
                .orElseThrow()
                .get("default");
    }
}
