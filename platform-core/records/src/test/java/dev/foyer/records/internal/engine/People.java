// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.plugin.Role;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two companies with their people, somebody without a company, and employees. */
final class People {
    static final UUID ALDER = id(1);
    static final UUID BIRCH = id(2);
    static final UUID MAYA = id(11);
    static final UUID JON = id(12);
    static final UUID BO = id(13);
    static final UUID SOLO = id(14);
    static final UUID AGENT = id(15);

    private People() {}

    static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    }

    static UUID user(UUID contact) {
        return new UUID(contact.getMostSignificantBits(), contact.getLeastSignificantBits() + 0x1000);
    }

    static Viewer maya() {
        return external(MAYA, Optional.of(ALDER), "Maya", "customer-portal-users");
    }

    static Viewer jon() {
        return external(JON, Optional.of(ALDER), "Jon", "customer-portal-users");
    }

    static Viewer bo() {
        return external(BO, Optional.of(BIRCH), "Bo", "customer-portal-users");
    }

    static Viewer solo() {
        return external(SOLO, Optional.empty(), "Solo", "customer-portal-users");
    }

    static Viewer self() {
        return external(MAYA, Optional.of(ALDER), "Maya", "self-service-portal-users");
    }

    static Viewer agent() {
        return viewer(AGENT, Optional.empty(), UserType.EMPLOYEE, "Agent", "all-employees", "agents");
    }

    static Viewer admin() {
        return viewer(AGENT, Optional.empty(), UserType.EMPLOYEE, "Agent", "all-employees", "administrators");
    }

    static Viewer external(UUID contact, Optional<UUID> account, String name, String... roles) {
        String[] all =
                Stream.concat(Stream.of("all-external-users"), Stream.of(roles)).toArray(String[]::new);
        return viewer(contact, account, UserType.EXTERNAL, name, all);
    }

    private static Viewer viewer(UUID contact, Optional<UUID> account, UserType type, String name, String... roles) {
        Set<Role> held =
                Stream.of(roles).map(code -> new Role(role(code), code)).collect(Collectors.toSet());
        return new Viewer(
                user(contact),
                contact,
                account,
                type,
                name,
                held,
                Set.of("customer"),
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"));
    }

    /** As the directory seeds them. */
    static UUID role(String code) {
        int number =
                switch (code) {
                    case "all-employees" -> 1;
                    case "all-external-users" -> 2;
                    case "administrators" -> 11;
                    case "agents" -> 12;
                    case "self-service-portal-users" -> 21;
                    case "customer-portal-users" -> 22;
                    default -> throw new IllegalArgumentException(code);
                };
        return UUID.fromString("019a9d00-0000-7000-8000-%012d".formatted(number));
    }

    static void settle(TestDatabase database) {
        database.execute("insert into directory.account (id, name) values ('" + ALDER + "', 'Alder'), ('" + BIRCH
                + "', 'Birch')");
        person(database, MAYA, "Maya", ALDER);
        person(database, JON, "Jon", ALDER);
        person(database, BO, "Bo", BIRCH);
        person(database, SOLO, "Solo", null);
        person(database, AGENT, "Agent", null);
        database.execute("update directory.user_account set type = 'employee' where contact_id = '" + AGENT + "'");
    }

    private static void person(
            TestDatabase database, UUID contact, String name, @org.jspecify.annotations.Nullable UUID account) {
        database.execute(
                "insert into directory.contact (id, name, email, account_id) values ('" + contact + "', '" + name
                        + "', '"
                        + name.toLowerCase(Locale.ROOT) + "@example.org', "
                        + (account == null ? "null" : "'" + account + "'") + ")",
                "insert into directory.user_account (id, login, name, contact_id, type) values ('" + user(contact)
                        + "', '" + name + "', '" + name + "', '" + contact + "', 'external')");
    }
}
