// SPDX-License-Identifier: Apache-2.0
/** Attachments, kept in the database. */
@NullMarked
package dev.foyer.records.internal.files;

import org.jspecify.annotations.NullMarked;
