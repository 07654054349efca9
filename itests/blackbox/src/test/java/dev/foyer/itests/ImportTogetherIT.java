// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two imports of the same rows at the same time. */
@WithPortal
class ImportTogetherIT {
    private static final int ROWS = 300;

    @Test
    void makeEachRecordOnceAndRefuseNone(Portal portal) {
        List<Map<String, Object>> rows = IntStream.range(0, ROWS)
                .mapToObj(row -> Map.<String, Object>of(
                        "key", "together-" + row, "fields", Map.of("name", "Together " + row, "text", "Hello")))
                .toList();
        Map<String, Object> body = Map.of("source", "together", "rows", rows);

        List<CompletableFuture<Answer>> both = List.of("agent@foyer.example", "admin@foyer.example").stream()
                .map(portal::as)
                .map(caller -> CompletableFuture.supplyAsync(() -> caller.post("/imports/canned-reply", body)))
                .toList();
        List<Answer> answers = both.stream().map(CompletableFuture::join).toList();

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
            assertThat(answer.json().at("/faults")).isEmpty();
        });
        assertThat(answers)
                .extracting(answer -> answer.json().at("/created").asInt())
                .containsExactlyInAnyOrder(0, ROWS);
    }
}
