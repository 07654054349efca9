package ${package};

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.RuleContext;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** A day that has passed is refused. */
@Component
@SatisfyingConditionTarget("(foyer.section=${section})")
public final class DayRule implements RecordRule {
    @Override
    public String object() {
        return "${object}";
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        LocalDate today = LocalDate.ofInstant(context.now(), context.viewer().zone());
        boolean past = draft.value("day").map(LocalDate.class::cast).filter(today::isAfter).isPresent();
        if (past && draft.changed("day")) {
            draft.reject(Violation.field("day", "past", "${section}.problem.past"));
        }
    }
}
