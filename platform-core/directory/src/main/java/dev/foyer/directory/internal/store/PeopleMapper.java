// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Makes the people that an installation begins with. */
public interface PeopleMapper {
    /** Lets only one node at a time make them. */
    String lock();

    int countUsers();

    void insertAccount(@Param("id") UUID id, @Param("account") Map<String, ?> account);

    void insertContact(
            @Param("id") UUID id, @Param("account") @Nullable UUID account, @Param("contact") Map<String, ?> contact);

    void setPrimaryContact(@Param("account") UUID account, @Param("contact") UUID contact);

    void insertOrganization(@Param("id") UUID id, @Param("account") UUID account, @Param("parent") String parentCode);

    void insertUser(@Param("id") UUID id, @Param("contact") UUID contact, @Param("user") Map<String, ?> user);

    void attachRole(@Param("role") UUID role, @Param("code") String code);

    /** Gives the role of the organization that belongs to an account, if there is one. */
    int giveOrganization(@Param("user") UUID user, @Param("account") UUID account);

    int giveRole(@Param("user") UUID user, @Param("code") String code);

    List<String> findLogins(@Param("logins") String[] logins);
}
