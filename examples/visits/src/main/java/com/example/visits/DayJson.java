// SPDX-License-Identifier: Apache-2.0
package com.example.visits;

import java.time.LocalDate;

/** How many visits are planned on a day. */
// tag::json[]
public record DayJson(LocalDate day, int visits) {}
// end::json[]
