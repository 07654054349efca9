// SPDX-License-Identifier: Apache-2.0
/** What a visit thinks: when it can be, who can come, what follows it. */
@NullMarked
package com.example.visits;

import org.jspecify.annotations.NullMarked;
