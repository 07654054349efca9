// SPDX-License-Identifier: Apache-2.0

/** Attachments, streamed up and down. */
@NullMarked
package dev.foyer.rest.internal.file;

import org.jspecify.annotations.NullMarked;
