// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.scene;

import static java.util.stream.Collectors.toSet;

import dev.foyer.directory.Users.RoleInfo;
import dev.foyer.plugin.Role;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** People of two companies, and an employee. */
public final class Cast {
    public static final UUID ALDER = id(1);
    public static final UUID BIRCH = id(2);
    public static final Viewer MAYA = customer("Maya", 11, ALDER);
    public static final Viewer JON = customer("Jon", 12, ALDER);
    public static final Viewer BO = customer("Bo", 13, BIRCH);
    public static final Viewer AGENT = viewer("Agent", 15, Optional.empty(), UserType.EMPLOYEE, "all-employees");

    /** As the directory seeds them. */
    public static final List<RoleInfo> ROLES = Stream.of("all-employees", "all-external-users", "customer-portal-users")
            .map(code -> new RoleInfo(role(code), code, code, Optional.empty(), !code.equals("all-employees")))
            .toList();

    private Cast() {}

    /** An id that is easily told. */
    public static UUID id(int number) {
        return UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number));
    }

    /** Somebody who reads another language. */
    public static Viewer reading(Viewer viewer, Locale locale) {
        return new Viewer(
                viewer.user(),
                viewer.contact(),
                viewer.account(),
                viewer.type(),
                viewer.name(),
                viewer.roles(),
                viewer.editions(),
                locale,
                viewer.zone());
    }

    static void enter(dev.foyer.database.test.TestDatabase database) {
        database.execute("insert into directory.account (id, name) values ('" + ALDER + "', 'Alder'), ('" + BIRCH
                + "', 'Birch')");
        for (Viewer viewer : List.of(MAYA, JON, BO, AGENT)) {
            String account = viewer.account().map(id -> "'" + id + "'").orElse("null");
            database.execute(
                    "insert into directory.contact (id, name, email, account_id) values ('" + viewer.contact() + "', '"
                            + viewer.name() + "', '" + viewer.name().toLowerCase(Locale.ROOT) + "@example.org', "
                            + account + ")",
                    "insert into directory.user_account (id, login, name, contact_id, type) values ('" + viewer.user()
                            + "', '" + viewer.name() + "', '" + viewer.name() + "', '" + viewer.contact() + "', '"
                            + (viewer.external() ? "external" : "employee") + "')");
        }
    }

    private static Viewer customer(String name, int number, UUID account) {
        return viewer(
                name, number, Optional.of(account), UserType.EXTERNAL, "all-external-users", "customer-portal-users");
    }

    private static Viewer viewer(String name, int number, Optional<UUID> account, UserType type, String... roles) {
        Set<Role> held =
                Stream.of(roles).map(code -> new Role(role(code), code)).collect(toSet());
        return new Viewer(
                id(number + 1_000),
                id(number),
                account,
                type,
                name,
                held,
                Set.of("customer"),
                Locale.ENGLISH,
                ZoneId.of("Europe/Berlin"));
    }

    private static UUID role(String code) {
        return switch (code) {
            case "all-employees" -> UUID.fromString("019a9d00-0000-7000-8000-000000000001");
            case "all-external-users" -> UUID.fromString("019a9d00-0000-7000-8000-000000000002");
            default -> UUID.fromString("019a9d00-0000-7000-8000-000000000022");
        };
    }
}
