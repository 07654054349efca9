// SPDX-License-Identifier: Apache-2.0
package dev.foyer.licensing.internal.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.licensing.Edition;
import dev.foyer.licensing.Operation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every cell of L-2 and L-3, written down a second time as the specification has them. */
class MatrixTest {
    private static final String NO_SERVICE = "sales-enterprise";
    private static final String SERVICE = "crm-bundle";
    private static final String FINANCE = "financial-services-customer-journey";

    private final Matrix matrix = Matrix.load();

    @ParameterizedTest
    @CsvSource({
        "service-customer-center,              yes, yes, no",
        "service-enterprise,                   yes, yes, no",
        "financial-services-customer-journey,  yes, yes, no",
        "sales-team,                           no,  yes, no",
        "sales-commerce,                       no,  yes, no",
        "sales-enterprise,                     no,  yes, yes",
        "crm-bundle,                           no,  yes, yes",
        "marketing,                            no,  yes, no",
        "studio,                               no,  yes, no"
    })
    void anEditionRunsWithTheProductsOfL2(String product, String selfService, String customer, String partner) {
        assertThat(matrix.products()).contains(product);
        assertThat(runs(Edition.SELF_SERVICE, product)).isEqualTo(selfService);
        assertThat(runs(Edition.CUSTOMER, product)).isEqualTo(customer);
        assertThat(runs(Edition.PARTNER, product)).isEqualTo(partner);
    }

    private String runs(Edition edition, String product) {
        return matrix.rules(edition).allowedWith(List.of(product)) ? "yes" : "no";
    }

    @Test
    void thereAreNoOtherProducts() {
        assertThat(matrix.products()).hasSize(9);
        assertThat(matrix.rules(Edition.PARTNER).allowedWith(List.of("studio", "crm-bundle")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "cases,                RCE, RCE, RCE",
        "knowledge,            R,   R,   R",
        "applications,         -,   -,   -",
        "documents,            -,   RCE, RCE",
        "partner-program,      -,   -,   R",
        "leads,                -,   -,   RCE",
        "opportunities,        -,   -,   RCE",
        "orders,               -,   -,   RCE",
        "marketing-activities, -,   -,   RCE"
    })
    void aSectionAllowsWhatL3Says(String section, String selfService, String customer, String partner) {
        assertRow(section, NO_SERVICE, List.of(selfService, customer, partner));
    }

    @ParameterizedTest
    @CsvSource({"knowledge, R, R, RCE", "cases, RCE, RCE, RCE", "applications, -, -, -"})
    void theBundleIncludesService(String section, String selfService, String customer, String partner) {
        assertRow(section, SERVICE, List.of(selfService, customer, partner));
    }

    @ParameterizedTest
    @CsvSource({"knowledge, R, R, R", "applications, -, RCE, -", "documents, -, RCE, RCE"})
    void applicationsComeWithFinancialServices(String section, String selfService, String customer, String partner) {
        assertRow(section, FINANCE, List.of(selfService, customer, partner));
    }

    private void assertRow(String section, String product, List<String> expected) {
        for (Edition edition : Edition.values()) {
            Cell cell = Matrix.cell(matrix.section(section).orElseThrow(), edition);
            assertThat(letters(cell.operations(List.of("studio", product))))
                    .as("%s with %s in %s", edition, product, section)
                    .isEqualTo(expected.get(edition.ordinal()));
        }
    }

    private static String letters(Set<Operation> operations) {
        String letters = operations.stream()
                .sorted()
                .map(operation -> operation.name().substring(0, 1))
                .collect(Collectors.joining());
        return letters.isEmpty() ? "-" : letters;
    }

    @Test
    void thereAreNineBaseSections() {
        assertThat(matrix.sections())
                .containsOnlyKeys(
                        "cases",
                        "knowledge",
                        "applications",
                        "documents",
                        "partner-program",
                        "leads",
                        "opportunities",
                        "orders",
                        "marketing-activities");
    }

    @ParameterizedTest
    @CsvSource({"SELF_SERVICE, 0, 300", "CUSTOMER, 3, 1500", "PARTNER, 3, 3000"})
    void limitsGrowWithTheEdition(Edition edition, long customSections, long objects) {
        assertThat(matrix.rules(edition).limits())
                .containsEntry("custom-sections", customSections)
                .containsEntry("objects", objects);
    }
}
