// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Which sections administrators switched off. */
interface StateMapper {
    List<String> disabled();

    int set(@Param("section") String section, @Param("enabled") boolean enabled);
}
