// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Archives on their way into a portal. */
record Uploads(Caller caller) {
    /** Uploads one. */
    Answer send(Path archive) throws IOException {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + archive.getFileName()
                + "\"\r\nContent-Type: application/java-archive\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] end = "\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8);
        return caller.send(caller.request("/plugins")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArrays(List.of(start, Files.readAllBytes(archive), end))));
    }

    /** Uploads one, runs an operation with it to its end, and says how it ended. */
    String run(String operation, Path archive) throws IOException {
        Answer taken = send(archive);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(201);
        String code = taken.json().at("/version/code").asText();
        Answer begun = caller.post(
                "/plugins/" + code + "/jobs",
                Map.of(
                        "operation",
                        operation,
                        "version",
                        taken.json().at("/version/id").asText()));
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        String job = "/plugins/" + code + "/jobs/" + begun.json().at("/id").asText();
        Portal.await(operation + " of " + code, Duration.ofSeconds(90), () -> !ended(job)
                .isMissingNode());
        JsonNode end = caller.get(job).json();
        assertThat(end.at("/state").asText()).as(end.toString()).isEqualTo("DONE");
        return end.at("/state").asText();
    }

    private JsonNode ended(String job) {
        return caller.get(job).json().at("/ended");
    }
}
