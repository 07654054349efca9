// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import dev.foyer.database.Notices;
import dev.foyer.records.internal.schema.PlatformSchema;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Keeps the switches of sections while the platform runs. */
@Component(service = Switchboard.class)
public final class Switchboard {
    private final Switches switches;

    @Activate
    public Switchboard(@Reference PlatformSchema schema, @Reference Notices notices) {
        switches = new Switches(schema.open(List.of(StateMapper.class)).mapper(StateMapper.class), notices);
    }

    @Deactivate
    void close() throws Exception {
        switches.close();
    }

    Switches switches() {
        return switches;
    }
}
