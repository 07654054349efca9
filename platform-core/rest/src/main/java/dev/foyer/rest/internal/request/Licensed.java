// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import dev.foyer.licensing.ExternalAccess;
import dev.foyer.licensing.ExternalProblem;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.licensing.PortalClock;
import dev.foyer.licensing.Quota;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the licence lets external users ask for at all: whether the portal is open (spec L-9), and how often (spec L-8). */
@Component(service = Licensed.class)
public final class Licensed {
    /** First segments of paths whose calls are counted: everything that leads to records. */
    private static final Set<String> COUNTED = Set.of("records", "files", "search", "x");
    /** First segments of paths that stay open when nothing else does. */
    private static final Set<String> ALWAYS = Set.of("session", "openapi.json");

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private final LicenceStanding standing;
    private final Quota quota;
    private volatile Policy policy = Policy.of(0);

    /** What the licence in force says. */
    @Activate
    public Licensed(@Reference LicenceStanding standing, @Reference Quota quota) {
        this.standing = standing;
        this.quota = quota;
    }

    /**
     * Lets a request pass and counts it.
     *
     * @param path from {@code /v1/} on
     * @throws ProblemException 403 while the portal is closed or read-only, 429 when the calls of the day are spent
     */
    void admit(HttpServletRequest request, HttpServletResponse response, String path, Viewer viewer) {
        if (!viewer.external()) {
            return;
        }
        String root = OpenPaths.root(path);
        ExternalAccess access = standing.externalAccess();
        boolean changes = !SAFE.contains(request.getMethod());
        // The engine keeps records from being changed; what plugins do with a call of their own is not known.
        if ((access.closed() && !ALWAYS.contains(root)) || (!access.writable() && changes && root.equals("x"))) {
            throw access.problem();
        }
        if (COUNTED.contains(root)) {
            count(response, viewer);
        }
    }

    private void count(HttpServletResponse response, Viewer viewer) {
        Quota.Call call = quota.count(viewer.user());
        // The clock of the portal decides when the day ends, and it may not be that of the machine.
        long seconds = Math.max(
                1,
                call.resets().getEpochSecond() - PortalClock.system().instant().getEpochSecond());
        response.setHeader("RateLimit-Policy", policy(call.limit()));
        if (!call.granted()) {
            throw ExternalProblem.CALLS_SPENT
                    .because("licensing.calls-spent", call.limit(), time(call.resets(), viewer))
                    .with("rule", "L-8")
                    .with("limit", call.limit())
                    .with("resetsAt", call.resets().toString())
                    .with("policy", "day")
                    .with("retryAfter", seconds);
        }
        response.setHeader("RateLimit", "\"day\";r=" + call.remaining() + ";t=" + seconds);
    }

    /** The same for everybody until there is another licence. */
    private String policy(long limit) {
        Policy known = policy;
        if (known.limit != limit) {
            known = Policy.of(limit);
            policy = known;
        }
        return known.header;
    }

    private record Policy(long limit, String header) {
        static Policy of(long limit) {
            return new Policy(limit, "\"day\";q=" + limit + ";w=" + DAY_SECONDS);
        }
    }

    private static String time(Instant resets, Viewer viewer) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(viewer.locale())
                .format(resets.atZone(viewer.zone()));
    }
}
