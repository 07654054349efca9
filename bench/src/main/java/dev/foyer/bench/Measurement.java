// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.util.List;

/**
 * What came of a scenario.
 *
 * @param rate operations a second over HTTP, the median of the rounds
 * @param sql the same of its SQL alone
 * @param ratio the median of the rounds' own ratios
 */
record Measurement(
        String name,
        String title,
        int cases,
        double rate,
        double sql,
        double ratio,
        double floor,
        double p50,
        double p95,
        double p99) {

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
