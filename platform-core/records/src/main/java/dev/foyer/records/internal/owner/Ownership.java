// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.owner;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a record is.
 *
 * @param account the company, if the object has such a column and it is filled
 * @param contact the person, likewise
 * @param creator the user who created the record
 * @param shared the object has no owner at all, such as an article: its records are nobody's in particular
 */
public record Ownership(
        @Nullable UUID account,
        @Nullable UUID contact,
        @Nullable UUID creator,
        boolean shared) {
    /** Of a record that has no owner and no creator. */
    public static final Ownership SHARED = new Ownership(null, null, null, true);

    /** Of a record that was read without it: within nobody's scope. */
    public static final Ownership UNKNOWN = new Ownership(null, null, null, false);

    /** Whether the person or the user behind it is the one given: scope own. */
    public boolean own(UUID viewerContact, UUID viewerUser) {
        return viewerContact.equals(contact) || viewerUser.equals(creator);
    }

    /** Whether nothing says whose it is. */
    public boolean nobodys() {
        return account == null && contact == null && creator == null;
    }

    /** Whether it belongs to a company: scope organization. */
    public boolean of(Optional<UUID> viewerAccount) {
        return viewerAccount.isPresent() && viewerAccount.get().equals(account);
    }
}
