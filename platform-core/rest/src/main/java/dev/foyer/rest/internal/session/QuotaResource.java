// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.licensing.Quota;
import dev.foyer.plugin.Viewer;
import dev.foyer.rest.internal.app.Resource;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The API calls of the caller today (spec L-8). Asking does not count. */
@Component(service = Resource.class)
@Path("quota")
@Produces(MediaType.APPLICATION_JSON)
public final class QuotaResource implements Resource {
    private final Quota quota;

    /** Counts as licensing keeps them. */
    @Activate
    public QuotaResource(@Reference Quota quota) {
        this.quota = quota;
    }

    /**
     * Calls of a day; only {@code limited} for somebody whose calls are not counted.
     *
     * @param resetsAt when the next day of UTC begins
     */
    public record QuotaJson(
            boolean limited,
            @Nullable Long used,
            @Nullable Long limit,
            @Nullable Long remaining,
            @Nullable Instant resetsAt) {}

    /** How many were made and are left. */
    @GET
    public QuotaJson get(@Context Viewer viewer) {
        if (!viewer.external()) {
            return new QuotaJson(false, null, null, null, null);
        }
        Quota.Use use = quota.use(viewer.user());
        return new QuotaJson(true, use.used(), use.limit(), Math.max(0, use.limit() - use.used()), use.resets());
    }
}
