// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.foyer.database.DatabaseException;
import dev.foyer.database.internal.mapper.NoteMapper.Note;
import dev.foyer.database.test.TestDatabase;
import dev.foyer.database.test.TestPostgres;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MapperSessionsTest {
    private static final TestDatabase DB = TestPostgres.fresh().migrate("sample", "db/sample/changelog.xml");

    private final NoteMapper notes = DB.mapper(NoteMapper.class);
    private final UUID id = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();

    @AfterAll
    static void close() {
        DB.close();
    }

    @Test
    void aCallOutsideATransactionIsCommitted() {
        assertThat(notes.insert(id, "first", account)).isEqualTo(1);

        assertThat(notes.find(id))
                .get()
                .extracting(Note::title, Note::accountId)
                .containsExactly("first", account);
        assertThat(notes.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aCallJoinsTheTransactionOfItsThread() {
        assertThatThrownBy(() -> DB.database().system(connection -> {
                    notes.insert(id, "gone", account);
                    assertThat(notes.find(id)).isPresent();
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(notes.find(id)).isEmpty();
    }

    @Test
    void anArrayIsOneParameter() {
        UUID other = UUID.randomUUID();
        notes.insert(id, "a", account);
        notes.insert(other, "b", account);

        assertThat(notes.findAll(new UUID[] {id, other, UUID.randomUUID()}))
                .extracting(Note::id)
                .containsExactly(id, other);
    }

    @Test
    void whatTheDatabaseRefusesSaysWhy() {
        notes.insert(id, "once", account);

        assertThatThrownBy(() -> notes.insert(id, "twice", account))
                .isInstanceOfSatisfying(DatabaseException.class, e -> {
                    assertThat(e.state()).isEqualTo(DatabaseException.UNIQUE);
                    assertThat(e.constraint()).contains("note_pkey");
                });
    }
}
