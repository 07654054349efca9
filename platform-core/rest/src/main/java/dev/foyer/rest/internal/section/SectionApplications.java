// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.section;

import dev.foyer.plugin.rest.SectionResource;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.SectionResources.Offer;
import dev.foyer.rest.internal.app.Application;
import dev.foyer.rest.internal.metrics.RequestMeter;
import dev.foyer.rest.internal.metrics.RouteListener;
import dev.foyer.rest.internal.problem.Problems;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * One application for each set of resources that some viewer is offered, made when it is first asked for: what is not for a
 * viewer is in none of theirs, so no verb and no header tells of it. One that changes touches no other.
 */
final class SectionApplications {
    private final List<SectionApplication> all = new CopyOnWriteArrayList<>();
    private final Problems problems;
    private final RequestMeter meter;
    private final PluginCalls calls;

    SectionApplications(Problems problems, RequestMeter meter, PluginCalls calls) {
        this.problems = problems;
        this.meter = meter;
        this.calls = calls;
    }

    SectionApplication of(Offer offer, ServletConfig servlet) throws ServletException {
        for (SectionApplication known : all) {
            if (known.has(offer)) {
                return known;
            }
        }
        return made(offer, servlet);
    }

    private synchronized SectionApplication made(Offer offer, ServletConfig servlet) throws ServletException {
        for (SectionApplication known : all) {
            if (known.has(offer)) {
                return known;
            }
        }
        SectionApplication fresh = new SectionApplication(offer, config(offer), servlet);
        all.add(fresh);
        return fresh;
    }

    private ResourceConfig config(Offer offer) {
        return Application.of(offer.resources(), problems)
                .register(new BodyLimit())
                .register(new GuardedMethods(calls, offer.origin()).binder())
                .register(new RouteListener(meter, "/x/" + offer.origin().section()));
    }

    /** A resource has gone. */
    void forget(SectionResource resource) {
        retire(application -> application.has(resource));
    }

    void close() {
        retire(application -> true);
    }

    private synchronized void retire(Predicate<SectionApplication> gone) {
        List<SectionApplication> retired = all.stream().filter(gone).toList();
        all.removeAll(retired);
        retired.forEach(SectionApplication::retire);
    }
}
