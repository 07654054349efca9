// SPDX-License-Identifier: Apache-2.0
package dev.foyer.partnerprogram.internal;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Says whether a certificate is valid now; {@link ExpiryTask} looks again each day. */
@Component
@SatisfyingConditionTarget("(foyer.section=partner-program)")
public final class CertificationRule implements RecordRule {
    @Override
    public String object() {
        return "certification";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        LocalDate today = LocalDate.ofInstant(context.now(), context.viewer().zone());
        boolean expired = PartnershipRule.day(draft, "validUntil")
                .filter(last -> last.isBefore(today))
                .isPresent();
        draft.set("current", !expired);
    }
}
