// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

/** Cases for tests. */
final class Cases {
    private Cases() {}

    /** Registers a case with what the form asks for. */
    static Answer register(Caller caller, String subject) {
        return caller.post(
                "/records/case", Map.of("fields", Map.of("subject", subject, "description", "It happens every day.")));
    }

    /** Runs an action without input and expects it to be possible. */
    static Answer act(Caller caller, String id, String action) {
        Answer answer = caller.post("/records/case/" + id + "/actions/" + action, Map.of());
        assertThat(answer.status()).as(action + ": " + answer).isEqualTo(200);
        return answer;
    }

    static Answer comment(Caller caller, String id, String text, String visibility) {
        Answer answer = caller.post("/records/case/" + id + "/feed", Map.of("text", text, "visibility", visibility));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    /** Attaches a text file. */
    static Answer attach(Caller caller, String id, String name, String content, String visibility) {
        String boundary = "foyer-test-boundary";
        String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n";
        return caller.send(caller.request("/records/case/" + id + "/files?visibility=" + visibility)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    static String status(Caller caller, String id) {
        return caller.get("/records/case/" + id).text("/fields/status/code");
    }
}
