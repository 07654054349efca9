// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

import dev.foyer.plugin.ProblemType;

/** What may go wrong in plugins. */
enum IsolationProblem implements ProblemType {
    /** Code of a plugin took longer than it may; what it was part of is undone. */
    TOO_LATE("records/plugin-too-late", 503, "A section took too long");

    private final String slug;
    private final int status;
    private final String title;

    IsolationProblem(String slug, int status, String title) {
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
