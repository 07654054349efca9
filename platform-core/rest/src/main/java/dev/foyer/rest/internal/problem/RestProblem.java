// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.problem;

import dev.foyer.plugin.ProblemType;

/** Failures of requests themselves, whatever they ask for. */
public enum RestProblem implements ProblemType {
    /** The body is not JSON, or not of the shape that is expected here. */
    MALFORMED_JSON("rest/malformed-json", 400, "Malformed JSON"),
    /** The body is not a multipart form with one file. */
    MALFORMED_MULTIPART("rest/malformed-multipart", 400, "Malformed multipart form"),
    /** A query parameter or header is not what it should be. */
    BAD_PARAMETER("rest/bad-parameter", 400, "Bad parameter"),
    /** The request is not proper HTTP. */
    MALFORMED_REQUEST("rest/malformed-request", 400, "Malformed request"),
    /** A page of another origin made the request. */
    CROSS_ORIGIN("rest/cross-origin", 403, "Not from this origin"),
    /** The path exists, the verb does not. */
    METHOD_NOT_ALLOWED("rest/method-not-allowed", 405, "Method not allowed"),
    /** None of the media types that the caller accepts is made here. */
    NOT_ACCEPTABLE("rest/not-acceptable", 406, "Not acceptable"),
    /** The address is longer than any of ours. */
    URI_TOO_LONG("rest/uri-too-long", 414, "Address too long"),
    /** The piece of a file that is asked for lies outside it. */
    RANGE("rest/range", 416, "Outside the file"),
    /** The headers are larger than allowed. */
    HEADERS_TOO_LARGE("rest/headers-too-large", 431, "Headers too large"),
    /** Too many live connections of one user. */
    TOO_MANY_STREAMS("rest/too-many-streams", 429, "Too many live connections"),
    /** The interface is being started or exchanged. */
    STARTING("rest/starting", 503, "Starting");

    private final String slug;
    private final int status;
    private final String title;

    RestProblem(String slug, int status, String title) {
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
