// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {
    private static final Map<String, Quantity> FIELDS = Map.of(
            "two", Quantity.of(new BigDecimal(2)),
            "zero", Quantity.of(BigDecimal.ZERO),
            "price", money("12.50", "EUR"),
            "cost", money("10.00", "EUR"),
            "dollars", money("1.00", "USD"));

    private static Quantity money(String amount, String currency) {
        return new Quantity(new BigDecimal(amount), Optional.of(currency));
    }

    private static Optional<Quantity> value(String formula) {
        return Formula.parse(formula).value(field -> Optional.ofNullable(FIELDS.get(field)));
    }

    @ParameterizedTest
    @CsvSource({
        "1 + 2 * 3, 7",
        "(1 + 2) * 3, 9",
        "10 - 4 - 3, 3",
        "12 / 4 / 3, 1",
        "-two + 5, 3",
        "--two, 2",
        "two * (100 - absent) / 100, 2",
        "absent - two, -2",
        "price / cost, 1.25"
    })
    void computesAsInSchool(String formula, BigDecimal result) {
        assertThat(value(formula).orElseThrow().amount()).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @CsvSource({"absent", "two * absent", "absent / two", "two / zero", "absent + absent"})
    void hasNoValueWithoutItsFactors(String formula) {
        assertThat(value(formula)).isEmpty();
    }

    @Test
    void keepsTheCurrency() {
        assertThat(value("price * two - 5")).contains(money("20.00", "EUR"));
        assertThat(value("price / cost").orElseThrow().currency()).isEmpty();
        assertThatThrownBy(() -> value("price + dollars"))
                .asInstanceOf(type(CurrenciesException.class))
                .satisfies(mixed -> assertThat(mixed.one() + mixed.other()).isEqualTo("EURUSD"));
    }

    @ParameterizedTest
    @CsvSource({"two +, 5", "two two, 4", "(two, 4", "1..2, 0", "two % 2, 4", "*, 0", "Two, 0"})
    void saysWhereItStumbles(String formula, int offset) {
        assertThatThrownBy(() -> Formula.parse(formula))
                .asInstanceOf(type(FormulaException.class))
                .extracting(FormulaException::offset)
                .isEqualTo(offset);
    }
}
