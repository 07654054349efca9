// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A descriptor with mistakes; all of them, in the order of their places. */
public final class DescriptorException extends RuntimeException {
    private final transient List<Fault> faults;

    DescriptorException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** The mistakes. */
    public List<Fault> faults() {
        return faults;
    }
}
