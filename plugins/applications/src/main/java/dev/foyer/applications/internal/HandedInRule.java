// SPDX-License-Identifier: Apache-2.0
package dev.foyer.applications.internal;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Notes the day on which a document was handed in; a linked document counts as handed in. */
@Component
@SatisfyingConditionTarget("(foyer.section=applications)")
public final class HandedInRule implements RecordRule {
    @Override
    public String object() {
        return "application-document";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        if (draft.changed("document") && draft.reference("document").isPresent()) {
            draft.set("handedIn", true);
        }
        if (draft.changed("handedIn")) {
            boolean here = draft.value("handedIn").filter(Boolean.TRUE::equals).isPresent();
            LocalDate today =
                    LocalDate.ofInstant(context.now(), context.viewer().zone());
            draft.set("handedInOn", here ? today : null);
        }
    }
}
