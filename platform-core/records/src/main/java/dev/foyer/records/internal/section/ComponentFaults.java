// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import java.util.Optional;
import org.osgi.framework.Bundle;

/** Finds components of a bundle that threw when they came alive, which otherwise only the log would tell. */
interface ComponentFaults {
    /** The first component that failed, with what it threw. */
    Optional<Failure> of(Bundle bundle);

    /** A component that failed. */
    record Failure(String component, String cause) {}
}
