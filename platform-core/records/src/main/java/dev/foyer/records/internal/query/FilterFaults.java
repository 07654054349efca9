// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.query;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.records.internal.query.Filter.Comparison;

/** What can be wrong with a filter; each fault says what and where. */
final class FilterFaults {
    private FilterFaults() {}

    static ProblemException unknownField(Comparison comparison) {
        return at(CommonProblem.BAD_REQUEST.because("records.filter.field", comparison.selector()), comparison)
                .with("field", comparison.selector());
    }

    static ProblemException operator(Comparison comparison) {
        return at(
                        CommonProblem.BAD_REQUEST.because(
                                "records.filter.operator-here",
                                comparison.operator().symbol(),
                                comparison.selector()),
                        comparison)
                .with("field", comparison.selector())
                .with("operator", comparison.operator().symbol());
    }

    static ProblemException value(Comparison comparison, String value, String type) {
        return at(
                        CommonProblem.BAD_REQUEST.because(
                                "records.filter.value", value, comparison.selector(), Text.of("records.type." + type)),
                        comparison)
                .with("field", comparison.selector())
                .with("value", value);
    }

    private static ProblemException at(ProblemException fault, Comparison comparison) {
        return comparison.position() == 0 ? fault : fault.with("position", comparison.position());
    }
}
