// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;

/**
 * What external users may do at all at the moment (spec L-6, L-9). Employees are never concerned.
 *
 * @param rule the rule that restricts them, such as {@code L-9}; empty while nothing does
 * @param reason one sentence for an administrator
 * @param notice one sentence for the external user
 */
public record ExternalAccess(Level level, String rule, Text reason, Text notice) {
    /** Nothing restricts them. */
    public static final ExternalAccess UNRESTRICTED =
            new ExternalAccess(Level.FULL, "", Text.of("licensing.external.full"), Text.of("licensing.external.full"));

    /** How much is left. */
    public enum Level {
        FULL("full"),
        READ_ONLY("read-only"),
        REFUSED("refused");

        private final String code;

        Level(String code) {
            this.code = code;
        }

        /** Code in interfaces. */
        public String code() {
            return code;
        }
    }

    /** Whether external users may change anything. */
    public boolean writable() {
        return level == Level.FULL;
    }

    /** Whether the life of the licence has ended, so that nobody from outside comes in any more (spec L-9). */
    public boolean closed() {
        return level == Level.REFUSED && rule.equals("L-9");
    }

    /** What an external user hears who is refused. */
    public ProblemException problem() {
        ExternalProblem type = level == Level.READ_ONLY ? ExternalProblem.READ_ONLY : ExternalProblem.CLOSED;
        return new ProblemException(type, notice);
    }
}
