// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

import java.util.Set;

/** Which paths strangers may ask, by verb where it matters. */
final class OpenPaths {
    private static final Set<String> OPEN = Set.of(
            "POST /v1/session",
            "GET /v1/session/demo",
            "GET /v1/openapi.json",
            "HEAD /v1/openapi.json",
            "GET /v1/health/live",
            "GET /v1/health/ready",
            "HEAD /v1/health/live",
            "HEAD /v1/health/ready");

    /** First segments of the paths there are; below others there is nothing to sign in for. */
    static final Set<String> ROOTS = Set.of(
            "session",
            "workplaces",
            "home",
            "objects",
            "records",
            "files",
            "search",
            "plugins",
            "licence",
            "users",
            "quota",
            "imports",
            "rights",
            "events",
            "openapi.json",
            "health",
            "metrics",
            "x");

    private OpenPaths() {}

    static boolean open(String method, String path) {
        return OPEN.contains(method + " " + path);
    }

    static boolean exists(String path) {
        return ROOTS.contains(root(path));
    }

    /** The first segment after the version; empty if there is none. */
    static String root(String path) {
        String[] segments = path.split("/", 4);
        return segments.length > 2 && segments[1].equals("v1") ? segments[2] : "";
    }
}
