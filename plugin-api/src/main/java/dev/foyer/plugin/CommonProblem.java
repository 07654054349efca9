// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin;

/**
 * The kinds of failure that any part of the portal may report.
 *
 * @since 1.0
 */
public enum CommonProblem implements ProblemType {
    /** The request cannot be understood. */
    BAD_REQUEST("bad-request", 400, "Bad request"),
    /** Nobody is signed in. */
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
    /** The operation is not granted on something that is visible. */
    FORBIDDEN("forbidden", 403, "Not allowed"),
    /** It does not exist, or the caller may not see it: the answer is the same (spec A-8). */
    NOT_FOUND("not-found", 404, "Not found"),
    /** The state of the record does not allow it. */
    CONFLICT("conflict", 409, "Not possible in this state"),
    /** Somebody else changed the record meanwhile (spec W-5). */
    STALE("stale", 412, "Changed meanwhile"),
    /** Larger than allowed. */
    TOO_LARGE("too-large", 413, "Too large"),
    /** A media type that is not accepted here. */
    UNSUPPORTED_TYPE("unsupported-type", 415, "Type not accepted"),
    /** Field values break rules; each is listed. */
    INVALID("invalid", 422, "Some values are not valid"),
    /** A change needs {@code If-Match}. */
    VERSION_REQUIRED("version-required", 428, "Say which version you change"),
    /** Too many attempts or calls. */
    TOO_MANY("too-many", 429, "Too many requests"),
    /** A fault of ours or of a plugin. */
    FAULT("fault", 500, "Something went wrong"),
    /** Away for a moment; try again. */
    UNAVAILABLE("unavailable", 503, "Not available right now");

    private final String slug;
    private final int status;
    private final String title;

    CommonProblem(String slug, int status, String title) {
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
