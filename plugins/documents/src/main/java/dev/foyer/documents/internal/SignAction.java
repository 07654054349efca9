// SPDX-License-Identifier: Apache-2.0
package dev.foyer.documents.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordDraft;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Signs an approved document: who, under which name, when (spec D-2). */
@Component
@SatisfyingConditionTarget("(foyer.section=documents)")
public final class SignAction implements RecordAction {
    @Override
    public String object() {
        return "document";
    }

    @Override
    public String code() {
        return "sign";
    }

    @Override
    public void run(ActionCall call) {
        RecordDraft document = call.record();
        UUID signer = call.viewer().contact();
        document.setCode("status", "signed");
        document.setReference("signedBy", signer);
        document.set("signedName", call.input().get("name"));
        document.set("signedOn", call.now());
    }
}
