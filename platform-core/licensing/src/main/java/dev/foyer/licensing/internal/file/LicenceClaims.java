// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.file;

import static dev.foyer.licensing.internal.LicensingProblem.MALFORMED;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Licence;
import dev.foyer.licensing.Licence.Terms;
import java.text.ParseException;
import java.time.Instant;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A licence as the claims of its file. */
final class LicenceClaims {
    private static final String EDITIONS = "editions";
    private static final String PRODUCTS = "products";
    private static final String SEATS = "seats";
    private static final String EMPLOYEE_SEATS = "employeeSeats";
    private static final String LIMITS = "limits";
    private static final String EVALUATION = "evaluation";
    private static final String INSTALLATION = "installation";
    private static final String PRICES = "prices";
    private static final String CURRENCY = "currency";

    private LicenceClaims() {}

    static JWTClaimsSet write(Licence licence) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .jwtID(licence.number())
                .issuer(licence.signer())
                .subject(licence.customer())
                .notBeforeTime(Date.from(licence.notBefore()))
                .expirationTime(Date.from(licence.notAfter()))
                .claim(
                        EDITIONS,
                        licence.editions().stream().sorted().map(Edition::code).toList())
                .claim(PRODUCTS, licence.products())
                .claim(SEATS, byCode(licence.seats()))
                .claim(EMPLOYEE_SEATS, licence.employeeSeats())
                .claim(LIMITS, licence.limits())
                .claim(EVALUATION, licence.evaluation());
        write(licence.terms(), claims);
        return claims.build();
    }

    private static void write(Terms terms, JWTClaimsSet.Builder claims) {
        terms.issued().ifPresent(issued -> claims.issueTime(Date.from(issued)));
        terms.installation().ifPresent(installation -> claims.claim(INSTALLATION, installation));
        if (!terms.prices().isEmpty()) {
            claims.claim(PRICES, byCode(terms.prices())).claim(CURRENCY, terms.currency());
        }
    }

    private static Map<String, Integer> byCode(Map<Edition, Integer> numbers) {
        Map<String, Integer> byCode = new LinkedHashMap<>();
        numbers.forEach((edition, number) -> byCode.put(edition.code(), number));
        return byCode;
    }

    static Licence read(String payload, String signer) {
        try {
            return licence(JWTClaimsSet.parse(required("claims", JSONObjectUtils.parse(payload))), signer);
        } catch (ParseException | ArithmeticException e) {
            throw MALFORMED.because("licensing.malformed.claims", String.valueOf(e.getMessage()));
        }
    }

    private static Licence licence(JWTClaimsSet claims, String signer) throws ParseException {
        Instant notBefore = required("nbf", claims.getNotBeforeTime()).toInstant();
        Instant notAfter = required("exp", claims.getExpirationTime()).toInstant();
        if (!notBefore.isBefore(notAfter)) {
            throw MALFORMED.because("licensing.malformed.period");
        }
        return new Licence(
                required("jti", claims.getJWTID()),
                signer,
                required("sub", claims.getSubject()),
                editions(required(EDITIONS, claims.getStringListClaim(EDITIONS))),
                required(PRODUCTS, claims.getStringListClaim(PRODUCTS)),
                byEdition(numbers(claims, SEATS)),
                Math.toIntExact(employeeSeats(claims)),
                numbers(claims, LIMITS),
                notBefore,
                notAfter,
                Boolean.TRUE.equals(claims.getBooleanClaim(EVALUATION)),
                terms(claims));
    }

    private static Terms terms(JWTClaimsSet claims) throws ParseException {
        return new Terms(
                Optional.ofNullable(claims.getIssueTime()).map(Date::toInstant),
                Optional.ofNullable(claims.getStringClaim(INSTALLATION)),
                byEdition(numbers(claims, PRICES)),
                currency(claims));
    }

    private static String currency(JWTClaimsSet claims) throws ParseException {
        String code = Optional.ofNullable(claims.getStringClaim(CURRENCY)).orElse(Terms.NONE.currency());
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(code))) {
            throw MALFORMED.because("licensing.malformed.currency", code);
        }
        return code;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list
                        && (list.isEmpty() || list.stream().anyMatch(Objects::isNull))) {
            throw MALFORMED.because("licensing.malformed.missing", name);
        }
        return value;
    }

    private static Set<Edition> editions(List<String> codes) {
        Set<Edition> editions = new LinkedHashSet<>();
        codes.forEach(code -> editions.add(edition(code)));
        return editions;
    }

    private static Edition edition(String code) {
        return Edition.of(code).orElseThrow(() -> MALFORMED.because("licensing.malformed.edition", code, codes()));
    }

    private static String codes() {
        return Stream.of(Edition.values()).map(Edition::code).collect(Collectors.joining(", "));
    }

    private static long employeeSeats(JWTClaimsSet claims) throws ParseException {
        return notNegative(
                EMPLOYEE_SEATS,
                Optional.ofNullable(claims.getLongClaim(EMPLOYEE_SEATS)).orElse(0L));
    }

    private static Map<Edition, Integer> byEdition(Map<String, Long> numbers) {
        Map<Edition, Integer> byEdition = new EnumMap<>(Edition.class);
        numbers.forEach((code, number) -> byEdition.put(edition(code), Math.toIntExact(number)));
        return byEdition;
    }

    private static Map<String, Long> numbers(JWTClaimsSet claims, String name) throws ParseException {
        Map<String, Long> numbers = new LinkedHashMap<>();
        Map<String, Object> claim = claims.getJSONObjectClaim(name);
        (claim == null ? Map.<String, Object>of() : claim)
                .forEach((key, value) -> numbers.put(key, number(name, value)));
        return numbers;
    }

    private static Long number(String name, @Nullable Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return notNegative(name, ((Number) value).longValue());
        }
        throw MALFORMED.because("licensing.malformed.number", name);
    }

    private static long notNegative(String name, long value) {
        if (value < 0) {
            throw MALFORMED.because("licensing.malformed.number", name);
        }
        return value;
    }
}
