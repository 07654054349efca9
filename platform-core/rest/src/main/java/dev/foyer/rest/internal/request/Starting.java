// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.request;

/** Tells requests that come too early or too late from those that ask for what does not exist. */
public interface Starting {
    /**
     * Whether what the path names may still come: nothing is there before the first moment in which the portal was
     * ready, and an unknown object may belong to a section that is on its way.
     *
     * @param path from {@code /v1/} on
     */
    boolean tooEarly(String path);

    /** Whether the whole portal is going: its sections go first, and what they had is not gone for good. */
    boolean stopping();
}
