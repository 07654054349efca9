// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.quota;

import dev.foyer.licensing.Quota.Heavy;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;

/** Calls of the day and blocks of them that nodes have put by. */
public interface QuotaMapper {
    /**
     * Settles the block before, if any, and puts by another one.
     *
     * @param before id of the block before, 0 for none
     * @param spent calls made of the block before
     * @param wish calls that it shall hold at most
     */
    Block take(
            @Param("node") UUID node,
            @Param("user") UUID user,
            @Param("day") LocalDate day,
            @Param("before") long before,
            @Param("spent") int spent,
            @Param("limit") long limit,
            @Param("wish") int wish);

    /** Settles a block; 0 if that was done already. */
    int giveBack(@Param("id") long id, @Param("spent") int spent);

    /** Blocks of a node. */
    List<Held> held(@Param("node") UUID node);

    /** Calls made on a day, as far as they are settled. */
    long used(@Param("user") UUID user, @Param("day") LocalDate day);

    List<Heavy> heaviest(@Param("day") LocalDate day, @Param("most") int most);

    int deleteBlocksBefore(@Param("day") LocalDate day);

    int deleteUseBefore(@Param("day") LocalDate day);

    /** A block that a node has put by. */
    record Held(long id, int size) {}
}
