// SPDX-License-Identifier: Apache-2.0
@NullMarked
package dev.foyer.records.internal.section;

import org.jspecify.annotations.NullMarked;
