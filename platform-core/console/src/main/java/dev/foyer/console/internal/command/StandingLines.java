// SPDX-License-Identifier: Apache-2.0
package dev.foyer.console.internal.command;

import dev.foyer.licensing.ClockReport;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.plugin.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the licence stands, for the console (spec L-5, L-6, L-9). */
record StandingLines(LicenceStanding standing, Function<Text, String> texts) {
    List<String> lines(Map<String, Long> limits) {
        List<String> lines = new ArrayList<>();
        standing.life().ifPresent(life -> {
            lines.add("Grace      until " + life.graceEnds());
            lines.add("Reading    until " + life.readingEnds());
        });
        ExternalAccess access = standing.externalAccess();
        lines.add("External   " + access.level().code() + (access.writable() ? "" : ", " + reason(access)));
        lines.add("Objects    " + standing.reachable().size() + " of " + limits.getOrDefault("objects", 0L));
        lines.add("Custom     " + String.join(", ", standing.customSections()));
        ClockReport clock = standing.clock();
        if (clock.state() != ClockReport.State.GOOD) {
            lines.add("Clock      " + clock.state().code() + ": it says " + clock.clock() + ", judged by "
                    + clock.judged());
        }
        lines.add("Here       installation " + standing.installation());
        return lines;
    }

    private String reason(ExternalAccess access) {
        return access.rule() + ": " + texts.apply(access.reason());
    }
}
