// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

/** Takes a section out of service whose code does not come back. */
@FunctionalInterface
public interface Quarantine {
    /** Makes the section fail, for the reason that its plugin is caught at a place. Returns at once. */
    void take(String section, String plugin, String place);
}
