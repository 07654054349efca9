// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.person;

import static dev.foyer.licensing.test.TestLicensing.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.Users.User;
import dev.foyer.directory.internal.DirectoryProblem;
import dev.foyer.directory.internal.session.Node;
import dev.foyer.licensing.Edition;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Role;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsersTest {
    private final TestDatabase database = TestPostgres.fresh().migrate("directory", "db/directory/changelog.xml");
    private final Node node = Node.demo(database).ready();

    @AfterAll
    void close() {
        node.close();
        database.close();
    }

    @Test
    void theDemoPeopleAreThere() {
        assertThat(node.users.list("", 7))
                .extracting(User::login)
                .containsExactly(
                        "admin@foyer.example",
                        "agent@foyer.example",
                        "channel@foyer.example",
                        "customer-admin@alder.example",
                        "customer@alder.example",
                        "customer@birch.example",
                        "partner@cedar.example");
        assertThat(node.users.list("channel@foyer.example", 2))
                .extracting(User::name)
                .containsExactly("Oskar Berg", "Maya Lindholm");
    }

    @Test
    void aCustomerHoldsTheRolesOfTheOrganizationAndThoseAbove() {
        Viewer viewer = viewer("customer@alder.example");
        String organization = "organization-" + viewer.account().orElseThrow();
        assertThat(codes(viewer))
                .containsExactlyInAnyOrder(
                        organization, "all-external-users", "self-service-portal-users", "customer-portal-users");
        assertThat(viewer.editions()).containsExactlyInAnyOrder("self-service", "customer");
        assertThat(codes(viewer("partner@cedar.example")))
                .contains("partners", "all-external-users", "partner-portal-users");
    }

    @Test
    void anEmployeeHoldsTheRootOfEmployees() {
        Viewer viewer = viewer("admin@foyer.example");
        assertThat(viewer.type()).isEqualTo(UserType.EMPLOYEE);
        assertThat(codes(viewer)).containsExactlyInAnyOrder("all-employees", "administrators", "agents", "authors");
        assertThat(viewer.editions()).isEmpty();
    }

    @Test
    void anExternalUserNeverHoldsARoleOfEmployees() {
        UUID user = id("customer@birch.example");
        database.execute("insert into directory.user_role select '" + user
                + "', id from directory.role where code = 'administrators'");
        node.viewers.forget(user);
        assertThat(viewer("customer@birch.example").hasRole("administrators")).isFalse();
    }

    @Test
    void aProfileNamesPersonAndCompany() {
        var profile = node.users.profile(id("customer@alder.example")).orElseThrow();
        assertThat(profile.contact()).isEqualTo("Maya Lindholm");
        assertThat(profile.account().orElseThrow().name()).isEqualTo("Alder");
        assertThat(node.users.profile(UUID.randomUUID())).isEmpty();
        assertThat(node.users.byLogin("nobody@alder.example")).isEmpty();
    }

    @Test
    void preferencesTakeEffect() {
        UUID user = id("agent@foyer.example");
        node.users.preferences(user, "de", "Europe/Vienna");
        Viewer viewer = node.users.viewer(user).orElseThrow();
        assertThat(viewer.locale()).isEqualTo(Locale.GERMAN);
        assertThat(viewer.zone()).hasToString("Europe/Vienna");
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> node.users.preferences(user, "tlh-x-!", "Moon/Crater"));
        assertThat(problem.type()).isEqualTo(CommonProblem.INVALID);
        assertThat(problem.violations()).hasSize(2);
    }

    @Test
    void seatsAreGivenUntilNoneIsLeft() {
        int used = node.users.seatsUsed().get("customer");
        UUID user = id("partner@cedar.example");
        node.licensing.install(everything().seats(Edition.CUSTOMER, used));
        ProblemException problem =
                catchThrowableOfType(ProblemException.class, () -> node.users.assignSeat(user, "customer"));
        assertThat(problem.type()).isEqualTo(DirectoryProblem.NO_SEATS_LEFT);
        assertThat(problem.detail().arguments()).containsExactly("customer", used);
        assertThat(node.users.seatsUsed()).containsEntry("customer", used);

        node.licensing.install(everything().seats(Edition.CUSTOMER, used + 1));
        node.users.assignSeat(user, "customer");
        node.users.assignSeat(user, "customer");
        assertThat(node.users.seatsUsed()).containsEntry("customer", used + 1);
        assertThat(node.users.releaseSeat(user, "customer")).isTrue();
        assertThat(node.users.releaseSeat(user, "customer")).isFalse();
        assertThat(catchThrowableOfType(ProblemException.class, () -> node.users.assignSeat(user, "gold"))
                        .type())
                .isEqualTo(CommonProblem.NOT_FOUND);
    }

    @Test
    void ofManyWhoWantTheLastSeatsAtOnceExactlySoManyGetOne() throws Exception {
        int free = 2;
        try (Node other = Node.demo(database).ready()) {
            int used = node.users.seatsUsed().getOrDefault("customer", 0);
            List<UUID> people = newPeople("external", 6);
            node.licensing.install(everything().seats(Edition.CUSTOMER, used + free));
            other.licensing.install(everything().seats(Edition.CUSTOMER, used + free));
            List<Callable<Boolean>> wishes = new ArrayList<>();
            for (int i = 0; i < people.size(); i++) {
                Node at = i % 2 == 0 ? node : other;
                UUID person = people.get(i);
                wishes.add(() -> granted(() -> at.users.assignSeat(person, "customer")));
            }
            assertThat(granted(wishes)).isEqualTo(free);
            assertThat(node.users.seatsUsed()).containsEntry("customer", used + free);
        }
    }

    @Test
    void seatsAreSetAllOrNone() {
        UUID user = newPeople("external", 1).get(0);
        node.licensing.install(everything().seats(Edition.CUSTOMER, 100));
        node.users.seats(user, Set.of("customer", "self-service"));
        Viewer viewer = node.users.viewer(user).orElseThrow();
        assertThat(viewer.editions()).containsExactlyInAnyOrder("customer", "self-service");
        assertThat(viewer.hasRole("customer-portal-users")).isTrue();
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> node.users.seats(user, Set.of("partner", "self-service")));
        assertThat(refused.extensions()).containsEntry("rule", "L-7").containsEntry("limit", 0);
        assertThat(node.users.find(user).orElseThrow().editions())
                .containsExactlyInAnyOrder("customer", "self-service");
        node.users.seats(user, Set.of());
        node.viewers.forget(user);
        assertThat(node.users.viewer(user).orElseThrow().hasRole("customer-portal-users"))
                .isFalse();
        UUID agent = id("agent@foyer.example");
        assertThat(catchThrowableOfType(ProblemException.class, () -> node.users.seats(agent, Set.of("customer")))
                        .type())
                .isEqualTo(DirectoryProblem.SEAT_FOR_EMPLOYEE);
    }

    @Test
    void theSixteenthEmployeeOfFifteenIsRefused() throws Exception {
        List<UUID> people = newPeople("employee", 16 - node.users.activeEmployees());
        people.forEach(person -> node.users.activate(person, false));
        node.licensing.install(everything().employeeSeats(15));
        List<Callable<Boolean>> wishes = new ArrayList<>();
        people.forEach(person -> wishes.add(() -> granted(() -> node.users.activate(person, true))));
        assertThat(granted(wishes)).isEqualTo(people.size() - 1);
        assertThat(node.users.activeEmployees()).isEqualTo(15);
        node.licensing.install(everything().employeeSeats(0));
        people.forEach(person -> node.users.activate(person, true));
        assertThat(node.users.activeEmployees()).isEqualTo(16);
        node.licensing.install(everything().employeeSeats(10));
    }

    private static int granted(List<Callable<Boolean>> wishes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(wishes.size());
        try {
            int granted = 0;
            for (Future<Boolean> wish : threads.invokeAll(wishes)) {
                granted += wish.get() ? 1 : 0;
            }
            return granted;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean granted(Runnable wish) {
        try {
            wish.run();
            return true;
        } catch (ProblemException refused) {
            return false;
        }
    }

    private List<UUID> newPeople(String type, int count) {
        List<UUID> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = UUID.randomUUID();
            database.execute("insert into directory.contact (id, name) values ('" + id + "', 'Somebody')");
            database.execute("insert into directory.user_account (id, login, name, contact_id, type) values ('" + id
                    + "', 'zz-" + id + "@new.example', 'Somebody', '" + id + "', '" + type + "')");
            people.add(id);
        }
        return people;
    }

    @Test
    void rolesFormATree() {
        var roles = node.users.roles();
        var partners = roles.stream()
                .filter(role -> role.code().equals("partners"))
                .findFirst()
                .orElseThrow();
        var external = roles.stream()
                .filter(role -> role.code().equals("all-external-users"))
                .findFirst()
                .orElseThrow();
        assertThat(partners.parent()).contains(external.id());
        assertThat(partners.external()).isTrue();
        assertThat(roles).hasSize(14);
    }

    private UUID id(String login) {
        return node.users.byLogin(login).orElseThrow().id();
    }

    private Viewer viewer(String login) {
        return node.users.viewer(id(login)).orElseThrow();
    }

    private static Set<String> codes(Viewer viewer) {
        return viewer.roles().stream().map(Role::code).collect(Collectors.toSet());
    }
}
