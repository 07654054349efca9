// SPDX-License-Identifier: Apache-2.0

/** What administrators and employees do besides records: plugins, licence, users, imports. */
@NullMarked
package dev.foyer.rest.internal.admin;

import org.jspecify.annotations.NullMarked;
