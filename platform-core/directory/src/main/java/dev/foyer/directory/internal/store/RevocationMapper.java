// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** What was revoked, written by triggers. */
public interface RevocationMapper {
    /** All transactions before this one have ended. */
    String horizon();

    /** Revoked by this transaction or a later one. */
    List<Revoked> since(@Param("horizon") String horizon);

    int deleteBefore(@Param("time") Instant time);
}
