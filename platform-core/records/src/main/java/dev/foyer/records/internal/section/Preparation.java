// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.records.model.SectionType;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;

/** What must be there before a section is active. */
interface Preparation {
    /**
     * Brings the database up to date and seeds rights.
     *
     * @param step hears what is being done
     */
    void prepare(SectionType section, Bundle bundle, Consumer<String> step);
}
