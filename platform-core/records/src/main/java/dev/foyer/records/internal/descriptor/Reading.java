// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.descriptor;

import dev.foyer.records.model.SectionType;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a descriptor.
 *
 * @param section empty if there are mistakes
 * @param faults mistakes and warnings in the order of their places
 */
public record Reading(Optional<SectionType> section, List<Fault> faults) {
    /** The section. */
    public SectionType orThrow() {
        return section.orElseThrow(() -> new DescriptorException(errors()));
    }

    /** The mistakes, without warnings. */
    public List<Fault> errors() {
        return faults.stream().filter(fault -> !fault.warning()).toList();
    }

    /** What should be mended but does no harm. */
    public List<Fault> warnings() {
        return faults.stream().filter(Fault::warning).toList();
    }
}
