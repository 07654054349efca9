// SPDX-License-Identifier: Apache-2.0
package dev.foyer.documents.internal;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.RuleContext;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Numbers the versions of a document (spec D-2). */
@Component
@SatisfyingConditionTarget("(foyer.section=documents)")
public final class VersionRule implements RecordRule {
    @Override
    public String object() {
        return "document-version";
    }

    @Override
    public void defaults(RecordDraft draft, RuleContext context) {
        draft.reference("document")
                .flatMap(document -> context.records().find("document", document.id()))
                .ifPresent(document -> draft.set("revision", count(document) + 1));
    }

    private static long count(RecordView document) {
        return document.value("versions").map(Long.class::cast).orElse(0L);
    }
}
