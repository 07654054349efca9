// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Lists as files, and files as records. */
final class Tables {
    private static final String BOUNDARY = "foyer-test-boundary";

    private Tables() {}

    /** The lines of a list of cases as CSV, without the titles. */
    static List<String> cases(Caller caller, String query) {
        Answer answer = caller.get("/records/case/export?format=csv&" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.body().lines().skip(1).toList();
    }

    /** Sends a file with the fields of the form. */
    static Answer bring(Caller caller, byte[] file, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        part(body, "name=\"file\"; filename=\"table\"", file);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return caller.send(caller.request("/records/case/import")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    static Answer bring(Caller caller, String file, Map<String, String> fields) {
        return bring(caller, file.getBytes(StandardCharsets.UTF_8), fields);
    }

    /** Grants an operation to roles. */
    static void grant(Portal portal, String operation, String... roles) {
        Answer answer = portal.as("admin@foyer.example")
                .put("/rights/operations/" + operation, Map.of("roles", List.of(roles)));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private static void part(ByteArrayOutputStream body, String name, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + name + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
