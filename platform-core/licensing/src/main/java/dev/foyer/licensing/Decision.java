// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import dev.foyer.plugin.Text;

/**
 * Whether a section may run, and why not (spec L-3).
 *
 * @param allowed the answer
 * @param rule the rule that decided, such as {@code L-3}
 * @param reason one sentence for an administrator; also given when allowed
 */
public record Decision(boolean allowed, String rule, Text reason) {}
