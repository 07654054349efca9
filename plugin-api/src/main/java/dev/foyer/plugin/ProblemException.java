// SPDX-License-Identifier: Apache-2.0
package dev.foyer.plugin;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one exception that becomes a problem document. Whatever it carries is shown to the caller.
 *
 * @since 1.0
 */
public final class ProblemException extends RuntimeException {
    private final transient ProblemType type;
    private final transient Text detail;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions;

    /** An occurrence of a kind of failure with its detail. */
    public ProblemException(ProblemType type, Text detail) {
        this(type, detail, List.of(), Map.of());
    }

    private ProblemException(
            ProblemType type, Text detail, List<Violation> violations, Map<String, Object> extensions) {
        super(requireNonNull(type, "type is null").slug() + ": " + detail.key() + " " + detail.arguments());
        this.type = type;
        this.detail = detail;
        this.violations = List.copyOf(violations);
        this.extensions = Map.copyOf(extensions);
    }

    /** Several broken rules at once, as 422. */
    public static ProblemException invalid(List<Violation> violations) {
        return new ProblemException(
                CommonProblem.INVALID, Text.of("problem.invalid", violations.size()), violations, Map.of());
    }

    /**
     * The same with one more member in the problem document.
     *
     * @param value a string, number, boolean, {@link Text}, or a list or map of these
     */
    public ProblemException with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        ProblemException copy = new ProblemException(type, detail, violations, more);
        copy.initCause(this);
        return copy;
    }

    /** The kind of failure. */
    public ProblemType type() {
        return type;
    }

    /** What happened, for the caller. */
    public Text detail() {
        return detail;
    }

    /** Every broken rule; empty unless this is a validation failure. */
    public List<Violation> violations() {
        return violations;
    }

    /** Further members of the problem document. */
    public Map<String, Object> extensions() {
        return extensions;
    }
}
