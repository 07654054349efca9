// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import java.util.List;

/** Counts visits; its statements are in the XML of the same name. */
// tag::mapper[]
public interface DayMapper {
    /** Days with planned visits, the first one first. */
    List<DayJson> planned(int atLeast);
}
// end::mapper[]
