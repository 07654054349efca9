// SPDX-License-Identifier: Apache-2.0

/** The contract itself, and whether the portal can keep it: OpenAPI document and health. */
@NullMarked
package dev.foyer.rest.internal.contract;

import org.jspecify.annotations.NullMarked;
