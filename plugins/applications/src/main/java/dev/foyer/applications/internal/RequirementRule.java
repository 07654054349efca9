// SPDX-License-Identifier: Apache-2.0
package dev.foyer.applications.internal;

import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RecordView;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Gives a new application what its product asks for: documents to hand in, parameters to fill (spec D-1). */
@Component
@SatisfyingConditionTarget("(foyer.section=applications)")
public final class RequirementRule implements RecordRule {
    private static final int MOST = 200;

    @Override
    public String object() {
        return "application";
    }

    @Override
    public void react(RecordDraft stored, RuleContext context) {
        if (stored.before().isEmpty()) {
            stored.reference("product")
                    .map(Reference::id)
                    .ifPresent(product ->
                            context.records().list("product-requirement", "product.id==" + product, MOST).stream()
                                    .forEach(requirement -> ask(requirement, stored.id(), context)));
        }
    }

    private static void ask(RecordView requirement, UUID application, RuleContext context) {
        String name = requirement.text("name").orElseThrow();
        if (requirement.text("kind").filter("parameter"::equals).isPresent()) {
            context.records().create("application-parameter", Map.of("application", application, "name", name));
        } else {
            boolean required =
                    requirement.value("required").filter(Boolean.TRUE::equals).isPresent();
            context.records()
                    .create(
                            "application-document",
                            Map.of("application", application, "name", name, "required", required));
        }
    }
}
