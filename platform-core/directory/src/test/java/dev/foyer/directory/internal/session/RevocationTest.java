// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import dev.foyer.directory.SignIn.NewAccessToken;
import dev.foyer.directory.SignIn.Session;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database; the second never hears a notice. */
class RevocationTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final TestDatabase database = TestPostgres.fresh().migrate("directory", "db/directory/changelog.xml");
    private final CountingDatabase counting = new CountingDatabase(database.database());
    private final Node node = Node.demo(database).ready();
    private final Node deaf = Node.deaf(database, counting).ready();

    @AfterEach
    void close() {
        node.close();
        deaf.close();
        database.close();
    }

    @Test
    void checksCostNoTransactionOnceTheyAreKnown() {
        Session session = signIn();
        NewAccessToken token = node.signIn.createAccessToken(
                session.viewer(), "t", node.clock.instant().plus(Duration.ofDays(1)));
        deaf.signIn.bySession(session.token());
        deaf.signIn.byAccessToken(token.secret());
        counting.transactions();
        for (int i = 0; i < 1_000; i++) {
            assertThat(deaf.signIn.bySession(session.token())).isPresent();
            assertThat(deaf.signIn.byAccessToken(token.secret())).isPresent();
        }
        assertThat(counting.transactions()).isZero();
    }

    @Test
    void aSessionSignedOutHereIsDeadThere() {
        Session session = signIn();
        known(session);
        node.signIn.signOut(session.token());
        becomes(session, Optional::isEmpty);
    }

    @Test
    void signingOutEverywhereReachesEveryNode() {
        Session session = signIn();
        Session other = signIn();
        known(session);
        known(other);
        assertThat(node.signIn.signOutEverywhere(session.viewer().user())).isEqualTo(2);
        becomes(session, Optional::isEmpty);
        becomes(other, Optional::isEmpty);
    }

    @Test
    void aRevokedTokenIsDeadThere() {
        Viewer viewer = signIn().viewer();
        NewAccessToken token =
                node.signIn.createAccessToken(viewer, "t", node.clock.instant().plus(Duration.ofDays(1)));
        assertThat(deaf.signIn.byAccessToken(token.secret())).isPresent();
        assertThat(node.signIn.revokeAccessToken(viewer.contact(), token.token().id()))
                .isFalse();
        assertThat(node.signIn.revokeAccessToken(viewer.user(), token.token().id()))
                .isTrue();
        Node.within(SOON, () -> deaf.signIn.byAccessToken(token.secret()).isEmpty());
    }

    @Test
    void whoeverChangesAPersonInTheDatabaseReachesEveryNode() {
        Session session = signIn();
        known(session);
        String user = "'" + session.viewer().user() + "'";
        database.execute("delete from directory.seat where edition = 'customer' and user_id = " + user);
        becomes(session, viewer -> !viewer.orElseThrow().editions().contains("customer"));

        database.execute("insert into directory.user_role select " + user
                + ", id from directory.role where code = 'organization-administrators'");
        becomes(session, viewer -> viewer.orElseThrow().hasRole("organization-administrators"));

        database.execute("update directory.contact set last_name = 'Sato' where id = '"
                + session.viewer().contact() + "'");
        becomes(session, viewer -> viewer.orElseThrow().name().equals("Maya Sato"));

        database.execute("delete from directory.role_attachment");
        becomes(session, viewer -> !viewer.orElseThrow().hasRole("self-service-portal-users"));

        database.execute("update directory.user_account set active = false where id = " + user);
        becomes(session, Optional::isEmpty);
    }

    @Test
    void aTransactionThatEndsLateIsNotMissed() throws SQLException {
        Session early = signIn();
        Session late = signIn();
        known(early);
        known(late);
        try (Connection slow = database.connect()) {
            slow.setAutoCommit(false);
            delete(slow, late);
            node.signIn.signOut(early.token());
            becomes(early, Optional::isEmpty);
            assertThat(deaf.signIn.bySession(late.token())).isPresent();
            slow.commit();
        }
        becomes(late, Optional::isEmpty);
    }

    private static void delete(Connection connection, Session session) throws SQLException {
        try (var statement = connection.prepareStatement("delete from directory.session where token_hash = ?")) {
            statement.setBytes(1, Secret.sha256(session.token()));
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void whenTheDatabaseIsAwayMemoryIsNotReliedOn() {
        Session session = signIn();
        known(session);
        counting.away(true);
        Node.within(SOON, () -> {
            try {
                deaf.signIn.bySession(session.token());
                return false;
            } catch (ProblemException unavailable) {
                return true;
            }
        });
        assertThatThrownBy(() -> deaf.signIn.bySession(session.token())).isInstanceOf(ProblemException.class);
        counting.away(false);
        deaf.ready();
        assertThat(deaf.signIn.bySession(session.token())).isPresent();
    }

    private Session signIn() {
        return node.signIn.signIn("customer@alder.example", Node.PASSWORD, "192.0.2.1", "test");
    }

    private void known(Session session) {
        assertThat(node.signIn.bySession(session.token())).isPresent();
        assertThat(deaf.signIn.bySession(session.token())).isPresent();
    }

    private void becomes(Session session, Predicate<Optional<Viewer>> expected) {
        Node.within(SOON, () -> expected.test(node.signIn.bySession(session.token())));
        Node.within(SOON, () -> expected.test(deaf.signIn.bySession(session.token())));
    }
}
