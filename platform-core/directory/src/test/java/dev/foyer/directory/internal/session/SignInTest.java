// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static dev.foyer.licensing.test.TestLicensing.everything;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.SignIn.NewAccessToken;
import dev.foyer.directory.SignIn.OpenSession;
import dev.foyer.directory.SignIn.Session;
import dev.foyer.directory.internal.DirectoryProblem;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.ExternalProblem;
import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInTest {
    private final TestDatabase database = TestPostgres.fresh().migrate("directory", "db/directory/changelog.xml");
    private final Node node = Node.demo(database).ready();

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void loginAndPasswordOpenASession() {
        Session session = signIn("Customer@Alder.example ", Node.PASSWORD);
        assertThat(session.token()).hasSize(43);
        assertThat(session.expires()).isEqualTo(node.clock.instant().plus(Duration.ofDays(30)));
        Viewer viewer = node.signIn.bySession(session.token()).orElseThrow();
        assertThat(viewer).isEqualTo(session.viewer());
        assertThat(viewer.name()).isEqualTo("Maya Lindholm");
        assertThat(viewer.external()).isTrue();
        assertThat(node.users.find(viewer.user()).orElseThrow().lastSignIn()).contains(node.clock.instant());
    }

    @ParameterizedTest
    @CsvSource({"customer@alder.example, wrong", "nobody@alder.example, foyer-demo-2026", "'', ''", "a\0b, c"})
    void whatIsWrongIsNotTold(String login, String password) {
        ProblemException problem = refused(login, password);
        assertThat(problem.type()).isEqualTo(DirectoryProblem.WRONG_CREDENTIALS);
        assertThat(problem.detail().arguments()).isEmpty();
    }

    @Test
    void anEndlessPasswordIsWrong() {
        assertThat(refused("customer@alder.example", "x".repeat(1_000_000)).type())
                .isEqualTo(DirectoryProblem.WRONG_CREDENTIALS);
    }

    @Test
    void onlyHashesAreStored() {
        Session session = signIn("agent@foyer.example", Node.PASSWORD);
        String dump = database.database().system(connection -> {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select (select string_agg(s::text, '') from directory.session s)"
                            + " || (select string_agg(p::text, '') from directory.password p)")) {
                rows.next();
                return rows.getString(1);
            }
        });
        assertThat(dump).contains("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(Node.PASSWORD, session.token());
    }

    @Test
    void signingOutEndsTheSession() {
        Session session = signIn("agent@foyer.example", Node.PASSWORD);
        Session other = signIn("agent@foyer.example", Node.PASSWORD);
        node.signIn.signOut(session.token());
        assertThat(node.signIn.bySession(session.token())).isEmpty();
        assertThat(node.signIn.bySession(other.token())).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "foyer_pat_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoSecretBelongsToNobody(String token) {
        assertThat(node.signIn.bySession(token)).isEmpty();
        assertThat(node.signIn.byAccessToken(token)).isEmpty();
    }

    @Test
    void aSessionIsNoAccessTokenAndTheOtherWayRound() {
        Session session = signIn("agent@foyer.example", Node.PASSWORD);
        assertThat(node.signIn.byAccessToken(session.token())).isEmpty();
        assertThat(node.signIn.byAccessToken("foyer_pat_" + session.token())).isEmpty();
    }

    @Test
    void nobodyFromOutsideSignsInOnceThePortalIsClosed() {
        node.licensing.at("2027-02-14T00:00:00Z");
        ProblemException problem = refused("customer@alder.example", Node.PASSWORD);
        assertThat(problem.type()).isEqualTo(ExternalProblem.CLOSED);
        assertThat(problem.detail().arguments()).containsExactly("Meridian");
        assertThat(signIn("agent@foyer.example", Node.PASSWORD).token()).isNotEmpty();
    }

    @Test
    void whoHasNoSeatOfAnInstalledEditionCannotSignInAndIsToldWhy() {
        node.licensing.install(everything().editions(Edition.PARTNER));
        ProblemException problem = refused("customer@alder.example", Node.PASSWORD);
        assertThat(problem.type()).isEqualTo(DirectoryProblem.NO_SEAT);
        assertThat(problem.detail().key()).isEqualTo("directory.no-seat.not-installed");
        assertThat(problem.detail().arguments()).containsExactly("customer, self-service", "partner");

        node.licensing.remove();
        assertThat(refused("customer@alder.example", Node.PASSWORD).detail().key())
                .isEqualTo("directory.no-seat.no-licence");
        assertThat(signIn("agent@foyer.example", Node.PASSWORD).viewer().editions())
                .isEmpty();
    }

    @Test
    void aSessionOutlivesTheEditionButHasNothingOfIt() {
        Session session = signIn("customer@alder.example", Node.PASSWORD);
        node.licensing.install(everything().editions(Edition.PARTNER));
        node.viewers.licenceChanged();
        Viewer viewer = node.signIn.bySession(session.token()).orElseThrow();
        assertThat(viewer.editions()).isEmpty();
        assertThat(viewer.hasRole("customer-portal-users")).isFalse();
        assertThat(viewer.hasRole("all-external-users")).isTrue();
    }

    @Test
    void aSessionEndsWhenItIsIdleAndInAnyCaseInTheEnd() {
        Session session = signIn("agent@foyer.example", Node.PASSWORD);
        for (int hours = 0; hours < 30 * 24 - 11; hours += 11) {
            assertThat(node.signIn.bySession(session.token())).isPresent();
            node.clock.pass(Duration.ofHours(11));
        }
        assertThat(node.signIn.bySession(session.token())).isPresent();
        node.clock.pass(Duration.ofHours(11));
        assertThat(node.signIn.bySession(session.token())).as("after 30 days").isEmpty();

        Session idle = signIn("agent@foyer.example", Node.PASSWORD);
        node.clock.pass(Duration.ofHours(12).plusSeconds(1));
        assertThat(node.signIn.bySession(idle.token())).as("after 12 hours").isEmpty();
    }

    @Test
    void useOnAnotherNodeKeepsASessionFromBeingIdle() {
        Session session = signIn("agent@foyer.example", Node.PASSWORD);
        try (Node other = Node.demo(database).ready()) {
            other.clock.pass(Duration.ofHours(10));
            assertThat(other.signIn.bySession(session.token())).isPresent();
            other.keys.writeDown();
        }
        assertThat(node.signIn.bySession(session.token())).isPresent();
        node.clock.pass(Duration.ofHours(13));
        assertThat(node.signIn.bySession(session.token())).isPresent();
        node.clock.pass(Duration.ofHours(13));
        node.keys.purge();
        assertThat(node.signIn.sessions(session.viewer().user())).isEmpty();
    }

    @Test
    void sessionsAreListedAndEndedOneByOne() {
        Session first = node.signIn.signIn("agent@foyer.example", Node.PASSWORD, "192.0.2.1", "Firefox\n on Linux");
        node.clock.pass(Duration.ofMinutes(1));
        Session second = signIn("agent@foyer.example", Node.PASSWORD);
        var user = first.viewer().user();
        assertThat(node.signIn.sessions(user))
                .extracting(OpenSession::agent)
                .containsExactly("test", "Firefox  on Linux");
        assertThat(node.signIn.endSession(
                        second.viewer().contact(),
                        node.signIn.sessions(user).get(1).id()))
                .as("of somebody else")
                .isFalse();
        assertThat(node.signIn.endSession(
                        user, node.signIn.sessions(user).get(1).id()))
                .isTrue();
        Node.within(
                Duration.ofSeconds(10),
                () -> node.signIn.bySession(first.token()).isEmpty());
        assertThat(node.signIn.bySession(second.token())).isPresent();
    }

    @Test
    void anAccessTokenIsGoodUntilItExpires() {
        Viewer viewer = signIn("agent@foyer.example", Node.PASSWORD).viewer();
        NewAccessToken token = node.signIn.createAccessToken(
                viewer, " import ", node.clock.instant().plus(Duration.ofDays(7)));
        assertThat(token.secret()).startsWith("foyer_pat_").hasSize(53);
        assertThat(token.token().name()).isEqualTo("import");
        assertThat(node.signIn.byAccessToken(token.secret())).contains(viewer);
        node.clock.pass(Duration.ofDays(6));
        assertThat(node.signIn.byAccessToken(token.secret())).as("not idle").contains(viewer);
        node.keys.writeDown();
        assertThat(node.signIn.accessTokens(viewer.user()).get(0).lastUsed()).contains(node.clock.instant());
        node.clock.pass(Duration.ofDays(1));
        assertThat(node.signIn.byAccessToken(token.secret())).isEmpty();
    }

    @Test
    void aTokenNeedsANameAndAnEnd() {
        Viewer viewer = signIn("agent@foyer.example", Node.PASSWORD).viewer();
        ProblemException problem = catchThrowableOfType(
                ProblemException.class, () -> node.signIn.createAccessToken(viewer, " ", node.clock.instant()));
        assertThat(problem.type()).isEqualTo(CommonProblem.INVALID);
        assertThat(problem.violations()).hasSize(2);
    }

    private Session signIn(String login, String password) {
        return node.signIn.signIn(login, password, "192.0.2.1", "test");
    }

    private ProblemException refused(String login, String password) {
        ProblemException problem = catchThrowableOfType(ProblemException.class, () -> signIn(login, password));
        assertThat(Optional.ofNullable(problem)).isPresent();
        return problem;
    }
}
