// SPDX-License-Identifier: Apache-2.0
package dev.foyer.database.internal.mapper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

interface NoteMapper {
    int insert(UUID id, String title, UUID account);

    Optional<Note> find(UUID id);

    List<Note> findAll(UUID[] ids);

    record Note(UUID id, String title, UUID accountId, Instant changedOn) {}
}
