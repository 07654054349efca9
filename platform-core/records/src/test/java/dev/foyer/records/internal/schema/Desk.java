// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.schema;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.foyer.database.Identity;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.Users.RoleInfo;
import dev.foyer.records.internal.descriptor.SectionReader;
import dev.foyer.records.model.SectionType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small section on a fresh database, with two companies and their people. */
final class Desk implements AutoCloseable {
    static final UUID CUSTOMERS = role(22);
    static final UUID SELF_SERVICE = role(21);
    static final UUID ALDER = id(1);
    static final UUID BIRCH = id(2);
    static final UUID MAYA = id(11);
    static final UUID JON = id(12);
    static final UUID BO = id(13);
    static final UUID MAYAS_USER = id(21);

    private static final List<RoleInfo> ROLES = List.of(
            new RoleInfo(role(1), "all-employees", "All employees", Optional.empty(), false),
            new RoleInfo(role(11), "administrators", "Administrators", Optional.empty(), false),
            new RoleInfo(SELF_SERVICE, "self-service-portal-users", "Self-service", Optional.empty(), true),
            new RoleInfo(CUSTOMERS, "customer-portal-users", "Customers", Optional.empty(), true));

    final TestDatabase database = TestPostgres.fresh();

    Desk() {
        database.migrate("platform", "db/records/changelog.xml").migrate("directory", "db/desk/people.xml");
        database.execute(
                "insert into directory.account (id, name) values ('" + ALDER + "', 'Alder'), ('" + BIRCH
                        + "', 'Birch')",
                "insert into directory.contact (id, name, account_id) values ('" + MAYA + "', 'Maya', '" + ALDER
                        + "'), ('" + JON + "', 'Jon', '" + ALDER + "'), ('" + BO + "', 'Bo', '" + BIRCH + "')");
    }

    static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    }

    private static UUID role(int number) {
        return UUID.fromString("019a9d00-0000-7000-8000-%012d".formatted(number));
    }

    static String yaml() {
        try (InputStream yaml = Desk.class.getResourceAsStream("/descriptors/desk.section.yaml")) {
            return new String(java.util.Objects.requireNonNull(yaml).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static SectionType section(String yaml) {
        return SectionReader.read("desk.section.yaml", new ByteArrayInputStream(yaml.getBytes(UTF_8)));
    }

    /** Brings the schema up to a descriptor; returns the number of changes. */
    int update(String yaml) {
        return update(section(yaml));
    }

    int update(SectionType section) {
        SchemaUpdate update =
                new SchemaUpdate(section, ROLES, database.mapper(PieceMapper.class), database.migrations());
        return update.tables() + update.rest();
    }

    /** An external user of a company with some roles. */
    static Identity external(UUID contact, @Nullable UUID account, UUID... roles) {
        return new Identity(
                Identity.Role.EXTERNAL,
                Map.of(
                        "foyer.user",
                        contact.equals(MAYA) ? MAYAS_USER.toString() : id(99).toString(),
                        "foyer.contact",
                        contact.toString(),
                        "foyer.account",
                        account == null ? "" : account.toString(),
                        "foyer.roles",
                        String.join(
                                ",", List.of(roles).stream().map(UUID::toString).toList())));
    }

    static Identity maya() {
        return external(MAYA, ALDER, CUSTOMERS);
    }

    static Identity staff() {
        return new Identity(Identity.Role.STAFF, Map.of("foyer.user", id(98).toString()));
    }

    /** The first column of a query, as somebody. */
    List<String> read(Identity who, String sql) {
        return database.database().reading(who, connection -> rows(connection.createStatement(), sql));
    }

    /** Runs a statement as somebody; returns the number of rows. */
    int write(Identity who, String sql) {
        return database.database().as(who, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate(sql);
            }
        });
    }

    /** The first column of a query, as the owner. */
    List<String> all(String sql) {
        return database.database().system(connection -> rows(connection.createStatement(), sql));
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (statement;
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
        }
        return rows;
    }

    @Override
    public void close() {
        database.close();
    }
}
