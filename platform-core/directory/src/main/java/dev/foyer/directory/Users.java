// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory;

import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;

/** The users of the installation. */
@ProviderType
public interface Users {
    /** All users in order of their login, at most 1,000 after the given login. */
    List<User> list(String afterLogin, int limit);

    /** A user by login (e-mail address, any case). */
    Optional<User> byLogin(String login);

    /** A user by id, active or not. */
    Optional<User> find(UUID user);

    /** The viewer that a user would be now; empty if inactive. */
    Optional<Viewer> viewer(UUID user);

    /** Role ids by code, for rights. */
    List<RoleInfo> roles();

    /** How many seats of each edition are taken (spec L-7). */
    java.util.Map<String, Integer> seatsUsed();

    /** Changes language, time zone and theme of the viewer. */
    void preferences(UUID user, String locale, String zone);

    /**
     * A user.
     *
     * @param lastSignIn empty if never
     */
    record User(
            UUID id,
            String login,
            String name,
            UserType type,
            boolean active,
            Optional<String> account,
            Set<String> roles,
            Set<String> editions,
            Optional<Instant> lastSignIn) {}

    /** A role with its parent in the tree. */
    record RoleInfo(UUID id, String code, String name, Optional<UUID> parent, boolean external) {}
}
