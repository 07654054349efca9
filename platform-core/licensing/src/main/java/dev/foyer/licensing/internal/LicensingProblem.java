// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal;

import dev.foyer.plugin.ProblemType;

/** What can be wrong with a licence (spec L-10). */
public enum LicensingProblem implements ProblemType {
    /** No licence file at all. */
    NOT_A_LICENCE("licensing/not-a-licence", 400, "Not a licence"),
    /** Signed, but what it says is incomplete or unknown. */
    MALFORMED("licensing/malformed", 422, "Licence is malformed"),
    /** The signature does not fit the content. */
    ALTERED("licensing/altered", 422, "Licence was altered"),
    /** Signed by somebody who is not in the trust folder. */
    UNKNOWN_SIGNER("licensing/unknown-signer", 422, "Unknown signer"),
    /** The signer may only issue evaluation licences. */
    SIGNER_LIMITED("licensing/signer-limited", 422, "Signer may not issue this licence"),
    /** An edition that no host product of the licence allows (spec L-2). */
    WRONG_PRODUCT("licensing/wrong-product", 422, "Edition does not run with the host product"),
    /** Bound to another installation. */
    OTHER_INSTALLATION("licensing/other-installation", 422, "Licence of another installation"),
    /** Not yet or no longer valid. */
    OUTSIDE_VALIDITY("licensing/outside-validity", 422, "Licence is outside its validity");

    private final String slug;
    private final int status;
    private final String title;

    LicensingProblem(String slug, int status, String title) {
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
