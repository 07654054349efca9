// SPDX-License-Identifier: Apache-2.0
package dev.foyer.orders.internal.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.plugin.record.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PricesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final Book book = new Book();
    private final Book.Entry gateway = book.add("product", Map.of("name", "Gateway", "price", eur(100)));
    private final Book.Entry special = book.add("price-list", Map.of("standard", false, "active", true));
    private final Book.Entry base = book.add("price-list", Map.of("standard", true, "active", true));
    private final Book.Entry plain = book.add("order", Map.of());
    private final Book.Entry listed = book.add("order", Map.of("priceList", special.reference()));

    @Test
    void theProductHasTheLastWord() {
        assertThat(price(plain, 1)).isEqualTo(eur(100));
    }

    @Test
    void theBaseListComesBeforeTheProduct() {
        priced(base, 90, 0);
        assertThat(price(plain, 1)).isEqualTo(eur(90));
    }

    @Test
    void theListOfTheOrderComesFirst() {
        priced(base, 90, 0);
        priced(special, 80, 0);
        assertThat(price(listed, 1)).isEqualTo(eur(80));
        assertThat(price(plain, 1)).isEqualTo(eur(90));
    }

    @Test
    void aListWithoutTheProductIsPassedOver() {
        priced(base, 90, 0);
        assertThat(price(listed, 1)).isEqualTo(eur(90));
    }

    @Test
    void moreMayCostLess() {
        priced(base, 90, 0);
        priced(base, 70, 10);
        assertThat(price(plain, 9)).isEqualTo(eur(90));
        assertThat(price(plain, 10)).isEqualTo(eur(70));
    }

    @Test
    void aListCountsFromItsFirstDayToItsLast() {
        Book.Entry season = book.add(
                "price-list",
                Map.of("standard", true, "active", true, "validFrom", TODAY.minusDays(1), "validUntil", TODAY));
        priced(season, 60, 0);
        assertThat(price(plain, 1)).isEqualTo(eur(60));
        assertThat(new Prices(book).of(wanted(plain, 1, TODAY.plusDays(1)))).contains(eur(100));
        assertThat(new Prices(book).of(wanted(plain, 1, TODAY.minusDays(2)))).contains(eur(100));
    }

    private void priced(Book.Entry list, long amount, long minimum) {
        book.add(
                "product-price",
                Map.of(
                        "priceList", list.reference(),
                        "product", gateway.reference(),
                        "price", eur(amount),
                        "minimum", BigDecimal.valueOf(minimum)));
    }

    private Money price(Book.Entry order, long quantity) {
        return new Prices(book).of(wanted(order, quantity, TODAY)).orElseThrow();
    }

    private Wanted wanted(Book.Entry order, long quantity, LocalDate day) {
        return new Wanted(order, gateway, BigDecimal.valueOf(quantity), day);
    }

    private static Money eur(long amount) {
        return new Money(BigDecimal.valueOf(amount), "EUR");
    }
}
