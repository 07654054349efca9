// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.foyer.plugin.record.Money;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void valuesAreWrittenAsTheContractSays() throws IOException {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("price", new Money(new BigDecimal("12.50"), "EUR"));
        values.put("spent", Duration.ofMinutes(90));
        values.put("day", LocalDate.of(2026, 11, 22));
        values.put("share", new BigDecimal("0.25"));
        values.put("count", 5L);
        values.put("done", true);
        values.put("tags", List.of("a \"b\"", "ö"));
        values.put("nothing", null);

        assertThat(written(values)).isEqualTo("""
                {"price":{"amount":"12.50","currency":"EUR"},"spent":"PT1H30M","day":"2026-11-22","share":0.25,\
                "count":5,"done":true,"tags":["a \\"b\\"","ö"],"nothing":null}""");
    }

    @SuppressWarnings("NullAway") // Without lookups nobody asks for their values.
    private static String written(Map<String, @Nullable Object> values) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            Values.write(json, values, new ObjectLooks(Map.of(), null));
        }
        return text.toString();
    }
}
