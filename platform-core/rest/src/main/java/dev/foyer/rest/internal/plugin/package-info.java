// SPDX-License-Identifier: Apache-2.0
/** The life of section plugins, for administrators. */
@NullMarked
package dev.foyer.rest.internal.plugin;

import org.jspecify.annotations.NullMarked;
