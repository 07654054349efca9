// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Something that people do.
 *
 * @param viewers how many different people do it, each in their own way
 * @param asked what the person with a number sends for one operation
 * @param floor the share of its SQL's throughput that is demanded; 0 if none is
 */
record Scenario(String name, String title, int viewers, IntFunction<List<Request>> asked, double floor) {
    List<Request> requests(int viewer) {
        return asked.apply(viewer);
    }
}
