// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory;

import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
    Map<String, Integer> seatsUsed();

    /**
     * Lets a user take a seat (spec L-7).
     *
     * @param edition code of the edition
     * @throws dev.foyer.plugin.ProblemException 409 if none is left, 404 if there is no such user or edition
     */
    void assignSeat(UUID user, String edition);

    /** Takes a seat away; false if the user had none. */
    boolean releaseSeat(UUID user, String edition);

    /**
     * Lets an external user hold these seats and no others; all of it or nothing.
     *
     * @param editions codes of editions
     * @throws dev.foyer.plugin.ProblemException as {@link #assignSeat} does, and 409 for an employee
     */
    void seats(UUID user, Set<String> editions);

    /** How many employees may sign in (spec L-7). */
    int activeEmployees();

    /**
     * Lets a user sign in, or not any more.
     *
     * @throws dev.foyer.plugin.ProblemException 409 if the licence has no seat left for an employee, or none of an edition
     *     of which an external user holds a seat; 404 if there is no such user
     */
    void activate(UUID user, boolean active);

    /** What a user is called and where they belong. */
    Optional<Profile> profile(UUID user);

    /**
     * Changes language and time zone of the viewer.
     *
     * @param locale language tag such as {@code de}
     * @param zone name such as {@code Europe/Berlin}
     * @throws dev.foyer.plugin.ProblemException 422 if one of them does not exist
     */
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

    /**
     * What a user is called and where they belong.
     *
     * @param contact name of the person
     * @param account name of the company
     */
    record Profile(String login, String name, UUID contactId, String contact, Optional<Company> account) {}

    /** A company. */
    record Company(UUID id, String name) {}

    /** A role with its parent in the tree. */
    record RoleInfo(UUID id, String code, String name, Optional<UUID> parent, boolean external) {}
}
