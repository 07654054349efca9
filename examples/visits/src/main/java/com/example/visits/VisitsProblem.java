// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import dev.foyer.plugin.ProblemType;

/** The kinds of failure of this section. */
// tag::problem[]
enum VisitsProblem implements ProblemType {
    /** The engineer is at another customer on that day. */
    ENGINEER_BUSY("visits/engineer-busy", 409, "The engineer is busy");

    private final String slug;
    private final int status;
    private final String title;

    VisitsProblem(String slug, int status, String title) {
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
// end::problem[]
