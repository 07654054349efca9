// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.model;

/** For whom a page, list or action is drawn (spec W-2). */
public enum Audience {
    PORTAL,
    STAFF
}
