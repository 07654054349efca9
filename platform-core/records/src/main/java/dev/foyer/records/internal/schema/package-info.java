// SPDX-License-Identifier: Apache-2.0
/** Makes tables, policies, views and indexes of descriptors, and brings them up to date. */
@NullMarked
package dev.foyer.records.internal.schema;

import org.jspecify.annotations.NullMarked;
