// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** A visit is planned for a day to come; one that goes back to being a request loses its engineer. */
// tag::rule[]
@Component
@SatisfyingConditionTarget("(foyer.section=visits)")
public final class VisitRule implements RecordRule {
    @Override
    public String object() {
        return "visit";
    }

    @Override
    public void compute(RecordDraft visit, RuleContext context) {
        if (visit.changed("status")
                && visit.code("status").filter("requested"::equals).isPresent()) {
            visit.set("engineer", null);
        }
    }

    @Override
    public void validate(RecordDraft visit, RuleContext context) {
        LocalDate today = LocalDate.ofInstant(context.now(), context.viewer().zone());
        boolean past = visit.value("day")
                .map(LocalDate.class::cast)
                .filter(today::isAfter)
                .isPresent();
        if (past && visit.changed("day")) {
            visit.reject(Violation.field("day", "past", "visits.problem.past"));
        }
    }
}
// end::rule[]
