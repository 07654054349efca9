// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Wrong guesses, by the hash of what they have in common. */
public interface AttemptMapper {
    /** Those since a time. */
    List<Attempt> find(
            @Param("pair") byte[] pair,
            @Param("login") byte[] login,
            @Param("address") byte[] address,
            @Param("since") Instant since);

    /** Counts one more, from 1 if the last was before a time. */
    void count(@Param("key") byte[] key, @Param("now") Instant now, @Param("since") Instant since);

    int forget(@Param("key") byte[] key);

    int forgetBefore(@Param("time") Instant time);
}
