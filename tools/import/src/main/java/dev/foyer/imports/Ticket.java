// SPDX-License-Identifier: Apache-2.0
package dev.foyer.imports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One line of a ticket file as a case. */
final class Ticket {
    static final List<String> COLUMNS = List.of(
            "Ticket ID",
            "Customer Name",
            "Customer Email",
            "Product Purchased",
            "Date of Purchase",
            "Ticket Type",
            "Ticket Subject",
            "Ticket Description",
            "Ticket Status",
            "Resolution",
            "Ticket Priority",
            "Ticket Channel",
            "First Response Time",
            "Time to Resolution",
            "Customer Satisfaction Rating");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Map<String, String> STATUS =
            Map.of("Open", "new", "Pending Customer Response", "waiting", "Closed", "closed");
    private static final Map<String, String> CATEGORY = Map.of(
            "Technical issue", "incident",
            "Product inquiry", "consultation",
            "Billing inquiry", "consultation",
            "Refund request", "service-request",
            "Cancellation request", "service-request");
    private static final Map<String, String> SOURCE =
            Map.of("Email", "email", "Phone", "phone", "Chat", "chat", "Social media", "social-media");
    private static final List<String> SATISFACTION =
            List.of("very-dissatisfied", "dissatisfied", "neutral", "satisfied", "very-satisfied");

    private final CSVRecord line;

    Ticket(CSVRecord line) {
        this.line = line;
    }

    Row row(String position) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String product = line.get("Product Purchased");
        fields.put("subject", line.get("Ticket Subject") + ": " + product);
        fields.put("description", line.get("Ticket Description").replace("{product_purchased}", product));
        fields.put("contact", Map.of("email", line.get("Customer Email"), "name", line.get("Customer Name")));
        putCode(fields, "status", STATUS, "Ticket Status");
        putCode(fields, "category", CATEGORY, "Ticket Type");
        putCode(fields, "source", SOURCE, "Ticket Channel");
        fields.put("priority", Map.of("code", line.get("Ticket Priority").toLowerCase(java.util.Locale.ROOT)));
        fields.put("registeredOn", registered());
        putTimes(fields);
        satisfaction().ifPresent(code -> fields.put("satisfaction", Map.of("code", code)));
        return new Row(position, line.get("Ticket ID"), fields, registered(), comments());
    }

    /** A value outside the table goes as it is, so that the portal names it in its report. */
    private void putCode(Map<String, Object> fields, String field, Map<String, String> codes, String column) {
        String value = line.get(column);
        fields.put(field, Map.of("code", codes.getOrDefault(value, value)));
    }

    private void putTimes(Map<String, Object> fields) {
        Optional.ofNullable(time("First Response Time")).ifPresent(time -> fields.put("respondedOn", time));
        Optional.ofNullable(time("Time to Resolution")).ifPresent(time -> {
            fields.put("resolvedOn", time);
            fields.put("firstResolvedOn", time);
            fields.put("closedOn", time);
        });
    }

    /** The data has no time of registration: the first known moment of the ticket, else the day of the purchase. */
    private String registered() {
        return Stream.of("First Response Time", "Time to Resolution")
                .map(this::time)
                .flatMap(Stream::ofNullable)
                .sorted()
                .findFirst()
                .orElseGet(() -> LocalDate.parse(line.get("Date of Purchase"))
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .toString());
    }

    private Optional<String> satisfaction() {
        String rating = line.get("Customer Satisfaction Rating");
        return rating.isBlank()
                ? Optional.empty()
                : Optional.of(SATISFACTION.get((int) Math.round(Double.parseDouble(rating)) - 1));
    }

    private List<Row.RowComment> comments() {
        String resolution = line.get("Resolution");
        return resolution.isBlank()
                ? List.of()
                : List.of(new Row.RowComment(resolution, true, time("Time to Resolution")));
    }

    private @Nullable String time(String column) {
        String value = line.get(column);
        return value.isBlank()
                ? null
                : LocalDateTime.parse(value, TIME).toInstant(ZoneOffset.UTC).toString();
    }
}
