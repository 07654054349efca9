// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import java.util.Comparator;

/**
 * One mistake in a descriptor.
 *
 * @param line from 1
 * @param column from 1
 * @param warning the section runs all the same
 * @param message what is wrong and what is allowed
 */
public record Fault(String file, int line, int column, boolean warning, String message) {
    static final Comparator<Fault> BY_PLACE =
            Comparator.comparingInt(Fault::line).thenComparingInt(Fault::column).thenComparing(Fault::message);

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + (warning ? "warning: " : "") + message;
    }
}
