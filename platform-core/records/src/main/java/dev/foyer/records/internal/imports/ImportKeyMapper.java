// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.imports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which records came from where. */
public interface ImportKeyMapper {
    /** Lets one import at a time go on until the end of the transaction, so that two of the same file make nothing twice. */
    boolean alone();

    List<ImportKey> known(String source, String object, String[] keys);

    Optional<UUID> find(String source, String object, String key);

    int insert(String source, String object, String key, UUID record);

    /** The contact with an e-mail address in any case, the oldest if there are several. */
    Optional<UUID> contact(String email);

    Optional<UUID> account(String name);

    Optional<UUID> user(String login);

    /** A key that was imported. */
    record ImportKey(String key, UUID record) {}
}
