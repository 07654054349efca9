// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.foyer.console.internal.door;

import org.jspecify.annotations.NullMarked;
