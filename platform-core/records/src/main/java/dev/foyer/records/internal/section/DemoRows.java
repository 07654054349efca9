// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.section;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.records.RecordImport.ImportedComment;
import dev.foyer.records.RecordImport.Row;
import dev.foyer.records.model.Field;
import dev.foyer.records.model.FieldType;
import dev.foyer.records.model.ObjectType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads demonstration records; times may be durations before and after now, so that a demonstration is always of today. */
final class DemoRows {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectType type;
    private final Instant now;

    DemoRows(ObjectType type, Instant now) {
        this.type = type;
        this.now = now;
    }

    List<Row> read(InputStream json) throws IOException {
        List<Row> rows = new ArrayList<>();
        JSON.readTree(json).forEach(row -> rows.add(row(row)));
        return rows;
    }

    private Row row(JsonNode row) {
        List<ImportedComment> comments = new ArrayList<>();
        row.path("comments").forEach(comment -> comments.add(comment(comment)));
        return new Row(
                row.path("position").asText(), row.path("key").asText(), fields(row.path("fields")), at(row), comments);
    }

    private ImportedComment comment(JsonNode comment) {
        return new ImportedComment(
                comment.path("text").asText(), comment.path("employee").asBoolean(), at(comment));
    }

    private Optional<Instant> at(JsonNode node) {
        return Optional.ofNullable(node.get("at")).map(at -> Instant.parse(time(at.asText())));
    }

    private Map<String, @Nullable Object> fields(JsonNode fields) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
        return values;
    }

    private @Nullable Object value(String code, JsonNode value) {
        Optional<FieldType> fieldType = type.field(code).map(Field::type);
        if (fieldType.filter(it -> it == FieldType.DATE_TIME).isPresent() && value.isTextual()) {
            return time(value.asText());
        }
        if (fieldType.filter(it -> it == FieldType.DATE).isPresent() && relative(value.asText())) {
            return LocalDate.ofInstant(Instant.parse(time(value.asText())), ZoneOffset.UTC)
                    .toString();
        }
        return JSON.convertValue(value, Object.class);
    }

    private static boolean relative(String text) {
        return text.startsWith("-P") || text.startsWith("P");
    }

    private String time(String text) {
        return relative(text) ? now.plus(Duration.parse(text)).toString() : text;
    }
}
