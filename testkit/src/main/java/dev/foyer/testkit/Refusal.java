// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit;

import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Violation;
import java.util.List;
import java.util.Optional;

/**
 * What the portal refused, as REST would say it in a problem document.
 *
 * @since 1.0
 */
public final class Refusal {
    private final Portal portal;
    private final ProblemException problem;

    Refusal(Portal portal, ProblemException problem) {
        this.portal = portal;
        this.problem = problem;
    }

    /** Stable name of the kind, such as {@code invalid} or {@code cases/final}. */
    public String type() {
        return problem.type().slug();
    }

    /** HTTP status. */
    public int status() {
        return problem.type().status();
    }

    /** What is said to somebody who reads this language. */
    public String text(String language) {
        return portal.text(problem.detail(), language);
    }

    /** Code of the first rule that a field breaks, such as {@code required}; empty where it breaks none. */
    public Optional<String> code(String field) {
        return of(field).map(Violation::code);
    }

    /** What is said of a field to somebody who reads this language. */
    public Optional<String> text(String field, String language) {
        return of(field).map(violation -> portal.text(violation.detail(), language));
    }

    /** Every broken rule as pointer and code, such as {@code /fields/day past}. */
    public List<String> violations() {
        return problem.violations().stream()
                .map(violation -> violation.pointer() + " " + violation.code())
                .toList();
    }

    private Optional<Violation> of(String field) {
        return problem.violations().stream()
                .filter(violation -> violation.pointer().equals("/fields/" + field))
                .findFirst();
    }

    @Override
    public String toString() {
        return status() + " " + type() + " " + violations() + ": " + text("en");
    }
}
