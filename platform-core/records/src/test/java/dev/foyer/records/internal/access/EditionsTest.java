// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import static dev.foyer.licensing.test.TestLicensing.everything;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.Users;
import dev.foyer.directory.Users.RoleInfo;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Operation;
import dev.foyer.licensing.test.TestLicensing;
import dev.foyer.plugin.Role;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.internal.descriptor.SectionReader;
import dev.foyer.records.internal.scene.Neighbour;
import dev.foyer.records.model.ObjectType;
import dev.foyer.records.model.SectionType;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people may do who have the same rights and different seats (spec L-4). */
class EditionsTest {
    private static final Role ROLE = new Role(UUID.randomUUID(), "portal");

    private final TestDatabase database = TestPostgres.fresh().migrate("platform", "db/records/changelog.xml");
    private final TestLicensing licensing = new TestLicensing(database);
    private final ObjectType lead = object("leads", "lead");
    private final ObjectType application = object("applications", "application");
    private final ObjectType article = object("knowledge", "article");
    private GrantStore grants;

    @BeforeEach
    void install() {
        licensing.install(
                everything().products("service-enterprise", "crm-bundle", "financial-services-customer-journey"));
        RoleInfo role = new RoleInfo(ROLE.id(), ROLE.code(), ROLE.code(), Optional.empty(), true);
        grants = GrantStore.outside(
                database.database(),
                database.mappers().open(EditionsTest.class.getClassLoader(), List.of(RightMapper.class)),
                database.notices(),
                licensing.licensing(),
                Neighbour.of(Users.class, "roles", arguments -> List.of(role)));
        for (ObjectType type : List.of(lead, application, article)) {
            grants.seed(section(type.section(), type.code()));
        }
    }

    @AfterEach
    void close() throws Exception {
        grants.close();
        licensing.close();
        database.close();
    }

    @Test
    void whoHoldsOneSeatGetsWhatThatIsFor() {
        Viewer partner = viewer("partner");
        assertThat(may(partner, lead)).isTrue();
        assertThat(may(partner, application)).isFalse();
        Viewer customer = viewer("customer");
        assertThat(may(customer, lead)).isFalse();
        assertThat(may(customer, application)).isTrue();
        assertThat(may(viewer("self-service"), application)).isFalse();
        assertThat(may(viewer(), article)).isFalse();
    }

    @Test
    void whoHoldsTwoSeatsGetsBoth() {
        Viewer both = viewer("customer", "partner");
        assertThat(may(both, lead)).isTrue();
        assertThat(may(both, application)).isTrue();
    }

    @Test
    void operationsAddUpToo() {
        assertThat(grants.grant(viewer("self-service"), article).may(Operation.CREATE))
                .isFalse();
        assertThat(grants.grant(viewer("self-service", "partner"), article).may(Operation.CREATE))
                .isTrue();
    }

    @Test
    void anotherLicenceCountsAtOnceForAViewerWhoIsKnown() {
        Viewer both = viewer("customer", "partner");
        assertThat(may(both, lead)).isTrue();
        licensing.install(everything().editions(Edition.CUSTOMER));
        assertThat(may(both, lead)).isFalse();
        assertThat(may(both, application)).isFalse();
        assertThat(may(both, article)).isTrue();
        licensing.remove();
        assertThat(may(both, article)).isFalse();
    }

    private boolean may(Viewer viewer, ObjectType type) {
        return grants.grant(viewer, type).may(Operation.READ);
    }

    private static Viewer viewer(String... editions) {
        UUID id = UUID.randomUUID();
        return new Viewer(
                id,
                id,
                Optional.empty(),
                UserType.EXTERNAL,
                "Maya",
                Set.of(ROLE),
                Set.of(editions),
                Locale.ENGLISH,
                ZoneOffset.UTC);
    }

    private static ObjectType object(String section, String code) {
        return section(section, code).objects().get(0);
    }

    private static SectionType section(String section, String object) {
        String yaml = """
                foyer: 1
                section: %s
                objects:
                  %s:
                    exposed: true
                    fields: { title: { type: text } }
                    rights: { portal: { read: all, create: all } }
                """.formatted(section, object);
        return SectionReader.read(section, new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
