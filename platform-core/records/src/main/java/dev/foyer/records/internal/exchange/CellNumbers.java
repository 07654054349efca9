// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.exchange;

import dev.foyer.plugin.record.Money;
import dev.foyer.records.internal.value.InvalidValueException;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and money out of cells, as they are written in the viewer's language or as programs write them. */
final class CellNumbers {
    private static final int LONGEST = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f'’]");
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{3})+");
    private static final Pattern MONEY =
            Pattern.compile("\\s*(?:([A-Z]{3})\\s*)?([-+\\d.,\\s\\u00a0\\u202f'’]+?)\\s*([A-Z]{3})?\\s*");

    private CellNumbers() {}

    /** A number. */
    static BigDecimal number(Object cell, Locale locale, String type) {
        if (cell instanceof BigDecimal number) {
            return number;
        }
        if (cell instanceof String text && text.length() <= LONGEST) {
            return parse(BLANKS.matcher(text).replaceAll(""), locale, type);
        }
        throw wrong(type);
    }

    /** Money such as {@code 12.50 EUR}, or a number whose format names the currency. */
    static Money money(Object cell, Locale locale) {
        if (cell instanceof Money money) {
            return money;
        }
        Matcher parts = MONEY.matcher(cell instanceof String text && text.length() <= LONGEST ? text : "");
        if (!parts.matches() || (parts.group(1) == null) == (parts.group(3) == null)) {
            throw wrong("money");
        }
        String currency = parts.group(1) == null ? parts.group(3) : parts.group(1);
        return new Money(number(parts.group(2), locale, "money"), currency);
    }

    private static BigDecimal parse(String text, Locale locale, String type) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        int dots = count(text, '.');
        int commas = count(text, ',');
        if (THOUSANDS.matcher(text).matches() && dots + commas == 1) {
            return thousandOrThousandth(text, decimal);
        }
        char last = text.lastIndexOf(',') > text.lastIndexOf('.') ? ',' : '.';
        if (count(text, last) > 1) {
            return plain(text.replace(String.valueOf(last), ""), type);
        }
        char other = last == ',' ? '.' : ',';
        return plain(text.replace(String.valueOf(other), "").replace(last, '.'), type);
    }

    /** {@code 1.234} is what programs write where people write {@code 1,234}, and the other way round. */
    private static BigDecimal thousandOrThousandth(String text, char decimal) {
        boolean dot = text.indexOf('.') >= 0;
        if (dot && decimal != '.') {
            throw new InvalidValueException("ambiguous", "records.sheet.ambiguous-number", text);
        }
        return new BigDecimal(dot || decimal == ',' ? text.replace(',', '.') : text.replace(",", ""));
    }

    private static BigDecimal plain(String text, String type) {
        if (!PLAIN.matcher(text).matches()) {
            throw wrong(type);
        }
        return new BigDecimal(text);
    }

    private static int count(String text, char letter) {
        return (int) text.chars().filter(one -> one == letter).count();
    }

    private static InvalidValueException wrong(String type) {
        return new InvalidValueException("type", "records.sheet." + type);
    }
}
