// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** What the portal says is wrong, as lines that editors and people can follow. */
final class Problems {
    private Problems() {}

    /**
     * What an answer refuses.
     *
     * @param source names a file of the archive as the project does
     */
    static String of(HttpResponse<String> answer, UnaryOperator<String> source) {
        JsonNode problem = Portal.parse(answer.body());
        List<String> faults = new ArrayList<>();
        for (JsonNode fault : problem.path("faults")) {
            faults.add(source.apply(fault.path("file").asText()) + ":"
                    + fault.path("line").asInt() + ":" + fault.path("column").asInt() + ": "
                    + fault.path("message").asText());
        }
        return faults.isEmpty()
                ? "The portal refused (" + answer.statusCode() + "): "
                        + problem.path("detail").asText(problem.path("title").asText())
                : String.join("\n", faults);
    }

    /** What became of an operation that failed. */
    static String ofJob(JsonNode job) {
        List<String> errors = new ArrayList<>();
        for (JsonNode line : job.path("log")) {
            if (line.path("error").asBoolean()) {
                errors.add(line.path("text").asText());
            }
        }
        return String.join("\n", errors);
    }
}
