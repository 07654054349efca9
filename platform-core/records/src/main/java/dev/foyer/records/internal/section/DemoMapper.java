// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Which sections have their demonstration records. */
interface DemoMapper {
    List<String> loaded();

    int mark(@Param("section") String section);
}
