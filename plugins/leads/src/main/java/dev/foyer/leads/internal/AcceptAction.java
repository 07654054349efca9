// SPDX-License-Identifier: Apache-2.0
package dev.foyer.leads.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordAction;
import java.time.LocalDate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Accepts a registration and protects the deal for as long as the channel manager says, or as is usual (spec R-6). */
@Component(configurationPid = "dev.foyer.leads")
@SatisfyingConditionTarget("(foyer.section=leads)")
public final class AcceptAction implements RecordAction {
    private final long usualDays;

    /** Configuration of the section. */
    @interface Settings {
        /** Days for which a deal is protected when nobody says another date. */
        int protectionDays() default 90;
    }

    @Activate
    public AcceptAction(Settings settings) {
        this.usualDays = settings.protectionDays();
    }

    @Override
    public String object() {
        return "lead";
    }

    @Override
    public String code() {
        return "accept";
    }

    @Override
    public void run(ActionCall call) {
        if (!call.input().containsKey("protectedUntil")) {
            LocalDate today = LocalDate.ofInstant(call.now(), call.viewer().zone());
            call.record().set("protectedUntil", today.plusDays(usualDays));
        }
        if (call.record().reference("owner").isEmpty()) {
            call.record().setReference("owner", call.viewer().user());
        }
    }
}
