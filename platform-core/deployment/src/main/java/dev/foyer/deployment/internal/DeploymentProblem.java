// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import dev.foyer.plugin.ProblemType;

/** What can be wrong with an archive, or stand in the way of an operation. */
public enum DeploymentProblem implements ProblemType {
    /** Larger than an archive may be. */
    TOO_LARGE("deployment/too-large", 413, "Archive is too large"),
    /** No zip at all, or a broken one. */
    NOT_AN_ARCHIVE("deployment/not-an-archive", 422, "Not an archive"),
    /** An entry that is named or packed in a way that only an attack needs. */
    UNSAFE_ARCHIVE("deployment/unsafe-archive", 422, "Archive is not safe"),
    /** An archive without a bundle, or a bundle without a section. */
    NOT_A_PLUGIN("deployment/not-a-plugin", 422, "Not a section plugin"),
    /** The manifest says what cannot be understood. */
    BAD_MANIFEST("deployment/bad-manifest", 422, "Manifest is not valid"),
    /** Code that would run whether its section may or not. */
    UNGATED("deployment/ungated", 422, "Code does not wait for its section"),
    /** The descriptor has mistakes; each is listed with file, line and column. */
    BAD_DESCRIPTOR("deployment/bad-descriptor", 422, "Descriptor is not valid"),
    /** A section, object, lookup, table or symbolic name that another plugin has. */
    TAKEN("deployment/taken", 422, "Belongs to another plugin"),
    /** Made for a newer plugin API. */
    NEWER_API("deployment/newer-plugin-api", 422, "Needs a newer plugin API"),
    /** Packages that nobody here provides. */
    UNRESOLVED("deployment/unresolved", 409, "Something that the plugin needs is missing"),
    /** Without signature. */
    UNSIGNED("deployment/unsigned", 422, "Archive is not signed"),
    /** Entries that no signature covers. */
    PARTLY_SIGNED("deployment/partly-signed", 422, "Archive is signed only in part"),
    /** Changed after it was signed. */
    ALTERED("deployment/altered", 422, "Archive was changed after signing"),
    /** Signed by somebody who is not trusted. */
    UNKNOWN_SIGNER("deployment/unknown-signer", 422, "Unknown signer"),
    /** The certificate of the signer is outside its validity. */
    EXPIRED_SIGNER("deployment/expired-signer", 422, "Certificate of the signer is not valid now"),
    /** The certificate of the signer was revoked. */
    REVOKED_SIGNER("deployment/revoked-signer", 422, "Signer was revoked"),
    /** The trust store cannot be read, so nobody is trusted. */
    TRUST_UNREADABLE("deployment/trust-unreadable", 422, "Trusted signers cannot be read"),
    /** Another operation on the plugin is under way. */
    BUSY("deployment/busy", 409, "Another operation is under way"),
    /** The plugin is not in a state that allows it. */
    NOT_POSSIBLE("deployment/not-possible", 409, "Not possible now"),
    /** The code of the section was not typed. */
    NOT_CONFIRMED("deployment/not-confirmed", 422, "Not confirmed");

    private final String slug;
    private final int status;
    private final String title;

    DeploymentProblem(String slug, int status, String title) {
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
