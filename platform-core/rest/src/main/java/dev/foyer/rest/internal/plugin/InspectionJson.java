// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.plugin;

import dev.foyer.deployment.Inspection;
import dev.foyer.plugin.Text;
import dev.foyer.records.Descriptors;
import java.util.List;

/** What an archive is and would do, on the wire. */
public record InspectionJson(
        VersionJson version,
        String title,
        String icon,
        List<String> objects,
        List<Descriptors.Fault> warnings,
        PlanJson plan) {
    static InspectionJson from(Inspection inspection, Words words) {
        String code = inspection.version().code();
        return new InspectionJson(
                VersionJson.from(inspection.version()),
                words.title(code, Text.of(code + ".title"), inspection.titles()),
                inspection.icon(),
                inspection.objects(),
                inspection.warnings(),
                PlanJson.from(inspection.plan(), words));
    }
}
