// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import dev.foyer.plugin.ProblemType;

/** Why an external user is refused whatever they ask for (spec L-6, L-8, L-9). */
public enum ExternalProblem implements ProblemType {
    /** They may only read. */
    READ_ONLY("licensing/portal-read-only", 403, "The portal is read-only"),
    /** They may not even do that. */
    CLOSED("licensing/portal-closed", 403, "The portal is closed"),
    /** The API calls of the day are spent (spec L-8). */
    CALLS_SPENT("licensing/calls-spent", 429, "No API calls left today");

    private final String slug;
    private final int status;
    private final String title;

    ExternalProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
