// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal;

import dev.foyer.plugin.ProblemType;

/** What can go wrong with people. */
public enum DirectoryProblem implements ProblemType {
    /** Login or password is wrong; never says which. */
    WRONG_CREDENTIALS("directory/wrong-credentials", 401, "Wrong login or password"),
    /** No seat of an installed edition (spec L-7). */
    NO_SEAT("directory/no-seat", 403, "No seat in the portal"),
    /** Every seat of the edition is taken (spec L-7). */
    NO_SEATS_LEFT("directory/no-seats-left", 409, "No seats left"),
    /** The host product has no seat for one more employee (spec L-7). */
    NO_EMPLOYEE_SEATS_LEFT("directory/no-employee-seats-left", 409, "No employee seats left"),
    /** Seats of the portal are for external users (spec L-7). */
    SEAT_FOR_EMPLOYEE("directory/seat-for-employee", 409, "Employees need no seat"),
    /** A one-time link that is unknown, used or too old. */
    LINK_INVALID("directory/link-invalid", 410, "The link is not valid any more");

    private final String slug;
    private final int status;
    private final String title;

    DirectoryProblem(String slug, int status, String title) {
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
