// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** Users, and what they hold. */
public interface UserMapper {
    List<UserRow> findPage(@Param("afterLogin") String afterLogin, @Param("limit") int limit);

    Optional<UserRow> findById(@Param("id") UUID id);

    Optional<UserRow> findByLogin(@Param("login") String login);

    Optional<Credential> findCredential(@Param("login") String login);

    /** Roles given to the user, with those above them, those attached to them, and the root of the user's type. */
    List<RoleRow> findRolesHeld(@Param("user") UUID user);

    List<RoleRow> findRoles();

    int updatePreferences(
            @Param("user") UUID user,
            @Param("locale") String locale,
            @Param("timeZone") String timeZone,
            @Param("now") Instant now);

    int updateLastSignIn(@Param("user") UUID user, @Param("now") Instant now);

    List<SeatCount> countSeats();

    /** Lets only one transaction at a time assign seats. */
    String lockSeats();

    int insertSeat(@Param("user") UUID user, @Param("edition") String edition);

    int deleteSeat(@Param("user") UUID user, @Param("edition") String edition);

    /** Gives the functional role that a seat of the edition is for. */
    int insertRoleOfSeat(@Param("user") UUID user, @Param("edition") String edition);

    int deleteRoleOfSeat(@Param("user") UUID user, @Param("edition") String edition);

    /** Employees who may sign in. */
    int countEmployees();

    int updateActive(@Param("user") UUID user, @Param("active") boolean active, @Param("now") Instant now);

    int setPassword(@Param("user") UUID user, @Param("hash") String hash);
}
