// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.licensing.Decision;
import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.ExternalAccess.Level;
import dev.foyer.licensing.Licence;
import dev.foyer.plugin.Text;
import java.time.Instant;
import java.util.Optional;

/** What external users may do at all (spec L-6, L-9). */
final class Restrictions {
    private final Reach reach;
    private final Refusals refusals;

    Restrictions(Reach reach, Refusals refusals) {
        this.reach = reach;
        this.refusals = refusals;
    }

    ExternalAccess now(Optional<Reading> reading, Instant now) {
        Optional<Licence> licence = reading.filter(it -> it.runs(now)).map(Reading::licence);
        return licence.isEmpty() ? refused(reading, now) : running(licence.get(), now);
    }

    private ExternalAccess running(Licence licence, Instant now) {
        if (licence.lastsAt(now)) {
            return reach.over(licence) ? overTheLimit(licence) : ExternalAccess.UNRESTRICTED;
        }
        Text reason = Text.of(
                "licensing.external.read-only",
                licence.number(),
                Dates.of(licence.notAfter()),
                Dates.of(licence.lifeAt(now).readingEnds()));
        return new ExternalAccess(Level.READ_ONLY, Refusals.VALIDITY, reason, notice("read-only", licence));
    }

    private ExternalAccess overTheLimit(Licence licence) {
        Text reason =
                Text.of("licensing.external.objects", reach.objects().size(), reach.limit(licence), licence.number());
        return new ExternalAccess(Level.READ_ONLY, "L-6", reason, notice("read-only", licence));
    }

    private ExternalAccess refused(Optional<Reading> reading, Instant now) {
        Decision decision = refusals.without(reading, now);
        Text notice = reading.map(it -> notice("closed", it.licence()))
                .orElseGet(() -> Text.of("licensing.notice.closed.unnamed"));
        return new ExternalAccess(Level.REFUSED, decision.rule(), decision.reason(), notice);
    }

    /** An evaluation licence does not name who runs the portal. */
    private static Text notice(String kind, Licence licence) {
        String key = "licensing.notice." + kind;
        return licence.evaluation() ? Text.of(key + ".unnamed") : Text.of(key, licence.customer());
    }
}
