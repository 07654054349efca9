// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.records.Descriptors.Remains;
import dev.foyer.records.Descriptors.Table;
import dev.foyer.records.internal.descriptor.SectionReader;
import dev.foyer.records.internal.schema.PieceMapper;
import dev.foyer.records.internal.schema.SchemaUpdate;
import dev.foyer.records.model.SectionType;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeftoversTest {
    private static final SectionType SECTION = section("alpha", "thing");

    private final TestDatabase database = TestPostgres.fresh();
    private final Leftovers leftovers = new Leftovers(database.database());

    @BeforeEach
    void make() {
        database.migrate("platform", "db/records/changelog.xml").migrate("directory", "db/desk/people.xml");
        assertThat(update(SECTION).missing()).contains("table thing", "column thing.title");
        update(SECTION).tables();
        update(section("beta", "other")).tables();
        database.execute(
                "insert into alpha.thing (id, title) values (gen_random_uuid(), 'a')",
                "insert into platform.demo_load (section) values ('alpha'), ('beta')",
                "insert into platform.import_key (source, key, object, record_id)"
                        + " values ('s', '1', 'thing', gen_random_uuid()), ('s', '2', 'other', gen_random_uuid())");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tellsTablesWithTheirRows() {
        assertThat(leftovers.of(SECTION)).isEqualTo(new Remains(List.of(new Table("thing", 1)), 0, 0, 0));
        assertThat(update(SECTION).missing()).isEmpty();
    }

    @Test
    void aPurgeDeletesAllOfASectionAndNothingOfOthers() {
        leftovers.purge(SECTION);

        assertThat(leftovers.of(SECTION).tables()).isEmpty();
        assertThat(leftovers.of(section("beta", "other")).tables()).hasSize(1);
        assertThat(rows("platform.demo_load where section = 'alpha'")).isZero();
        assertThat(rows("platform.import_key where object = 'thing'")).isZero();
        assertThat(rows("platform.import_key where object = 'other'")).isOne();
        assertThat(update(SECTION).missing()).contains("table thing");
        assertThat(update(SECTION).tables()).isPositive();
    }

    private int rows(String of) {
        return database.database().system(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from " + of)) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private SchemaUpdate update(SectionType section) {
        return new SchemaUpdate(section, List.of(), database.mapper(PieceMapper.class), database.migrations());
    }

    private static SectionType section(String code, String object) {
        return SectionReader.read(
                code + ".section.yaml",
                new ByteArrayInputStream(SectionJars.yaml(code, object).getBytes(UTF_8)));
    }
}
