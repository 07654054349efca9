// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketFileTest {
    private static final String HEADER = String.join(",", Ticket.COLUMNS) + "\n";

    @TempDir
    Path folder;

    @Test
    void aTicketBecomesACase() throws IOException {
        Row row = only(HEADER
                + "7,Ada Byron,ada@example.org,GoPro Hero,2021-03-22,Technical issue,Setup,\"My {product_purchased}\nis broken\","
                + "Closed,Restart it,High,Email,2023-06-01 12:00:00,2023-06-01 11:00:00,4.0\n");
        assertThat(row.key()).isEqualTo("7");
        assertThat(row.position()).isEqualTo("tickets.csv:3");
        assertThat(row.at()).isEqualTo("2023-06-01T11:00:00Z");
        assertThat(row.fields())
                .containsEntry("subject", "Setup: GoPro Hero")
                .containsEntry("description", "My GoPro Hero\nis broken")
                .containsEntry("status", Map.of("code", "closed"))
                .containsEntry("satisfaction", Map.of("code", "satisfied"));
        assertThat(row.comments()).extracting(Row.RowComment::text).containsExactly("Restart it");
    }

    @Test
    void aTicketWithoutTimesIsDatedByItsPurchase() throws IOException {
        Row row = only(HEADER + "1,A,a@b.example,TV,2021-05-22,Refund request,S,D,Open,,Low,Chat,,,\n");
        assertThat(row.at()).isEqualTo("2021-05-22T00:00:00Z");
        assertThat(row.comments()).isEmpty();
    }

    @Test
    void missingColumnsAreNamed() {
        assertThatThrownBy(() -> only("Ticket ID,Customer Name\n1,A\n"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("Ticket Subject");
    }

    @Test
    void aLineWithTooFewValuesIsNamed() {
        assertThatThrownBy(() -> only(HEADER + "1,A,a@b.example\n"))
                .hasMessageContaining("tickets.csv, line 2: 3 values");
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> {
                    Path file = folder.resolve("tickets.csv");
                    Files.write(file, new byte[] {'a', (byte) 0xff, (byte) 0xfe});
                    new TicketFile(file).rows();
                })
                .hasMessageContaining("not UTF-8");
    }

    private Row only(String text) throws IOException {
        Path file = folder.resolve("tickets.csv");
        Files.writeString(file, text);
        return new TicketFile(file).rows().get(0);
    }
}
