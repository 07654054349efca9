// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.foyer.deployment.Job;
import dev.foyer.deployment.Operation;
import dev.foyer.deployment.internal.store.JobMapper.JobRow;
import dev.foyer.deployment.internal.store.JobMapper.LineRow;
import dev.foyer.plugin.Text;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Operations and their logs as they are kept. */
public final class JobBook {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SHOWN = 20;

    private final JobMapper mapper;

    public JobBook(JobMapper mapper) {
        this.mapper = mapper;
    }

    /** The rows themselves. */
    public JobMapper rows() {
        return mapper;
    }

    /** An operation with its log. */
    public Optional<Job> find(UUID id) {
        return mapper.find(id).map(this::withLog);
    }

    /** The newest operations of a section with their logs. */
    public List<Job> of(String section) {
        return mapper.ofSection(section, SHOWN).stream().map(this::withLog).toList();
    }

    /** The last operation of every section, without logs. */
    public List<Job> latest() {
        return mapper.latest().stream().map(row -> job(row, List.of())).toList();
    }

    /** Writes a line into the log of an operation. */
    public void write(UUID job, boolean error, Text text) {
        try {
            mapper.write(job, error, JSON.writeValueAsString(plain(text)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Plain values are JSON", e);
        }
    }

    private Job withLog(JobRow row) {
        return job(row, mapper.lines(row.id()).stream().map(JobBook::line).toList());
    }

    private static Job job(JobRow row, List<Job.Line> lines) {
        return new Job(
                row.id(),
                row.section(),
                Operation.valueOf(row.operation()),
                row.version(),
                Job.State.valueOf(row.state()),
                row.percent(),
                row.createdOn().toInstant(),
                Optional.ofNullable(row.createdBy()),
                Optional.ofNullable(row.endedOn()).map(OffsetDateTime::toInstant),
                lines);
    }

    private static Job.Line line(LineRow row) {
        try {
            return new Job.Line(row.at().toInstant(), row.error(), text(JSON.readTree(row.text())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A log that is no JSON", e);
        }
    }

    private static Map<String, Object> plain(Text text) {
        List<Object> arguments = new ArrayList<>();
        text.arguments()
                .forEach(value -> arguments.add(
                        value instanceof Text inner
                                ? plain(inner)
                                : value instanceof Number ? value : String.valueOf(value)));
        return Map.of("key", text.key(), "arguments", arguments);
    }

    private static Text text(JsonNode json) {
        List<Object> arguments = new ArrayList<>();
        json.path("arguments")
                .forEach(value -> arguments.add(
                        value.isObject() ? text(value) : value.isNumber() ? value.numberValue() : value.asText()));
        return new Text(json.path("key").asText(), arguments);
    }
}
