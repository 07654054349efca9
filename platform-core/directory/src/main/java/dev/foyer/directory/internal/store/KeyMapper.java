// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** Sessions, access tokens and one-time links, by the hash of their secret. */
public interface KeyMapper {
    void insertSession(@Param("hash") byte[] hash, @Param("key") KeyRow key);

    void insertAccessToken(@Param("hash") byte[] hash, @Param("key") KeyRow key);

    Optional<KeyRow> findSession(@Param("hash") byte[] hash);

    Optional<KeyRow> findAccessToken(@Param("hash") byte[] hash);

    List<KeyRow> listSessions(@Param("user") UUID user, @Param("now") Instant now);

    List<KeyRow> listAccessTokens(@Param("user") UUID user);

    int deleteSession(@Param("hash") byte[] hash);

    int deleteSessionById(@Param("user") UUID user, @Param("id") UUID id);

    int deleteSessions(@Param("user") UUID user);

    int deleteAccessToken(@Param("user") UUID user, @Param("id") UUID id);

    int touchSessions(@Param("ids") UUID[] ids, @Param("now") Instant now);

    int touchAccessTokens(@Param("ids") UUID[] ids, @Param("now") Instant now);

    /** Sessions that have not expired. */
    long countSessions(@Param("now") Instant now);

    /** At most 1,000 at a time, because each is told to all nodes. */
    int deleteSessionsBefore(@Param("expired") Instant expired, @Param("idle") Instant idle);

    int deleteAccessTokensBefore(@Param("expired") Instant expired);

    void insertLink(@Param("hash") byte[] hash, @Param("purpose") String purpose, @Param("expires") Instant expires);

    /** Uses a link up; 0 if it is not valid. */
    int useLink(@Param("hash") byte[] hash, @Param("purpose") String purpose, @Param("now") Instant now);

    int deleteLinks(@Param("purpose") String purpose);

    int countLinks(@Param("hash") byte[] hash, @Param("purpose") String purpose, @Param("now") Instant now);
}
