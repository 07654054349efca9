// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Answer;
import dev.foyer.itests.Caller;
import java.util.Map;

/** What every problem document must be. */
final class Problems {
    private Problems() {}

    static void assertProblem(Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/type")).isEqualTo("urn:foyer:problem:" + slug);
        assertThat(answer.json().at("/status").asInt()).isEqualTo(status);
        assertThat(answer.text("/title")).isNotBlank();
        assertThat(answer.text("/detail")).isNotBlank();
        assertThat(answer.text("/instance")).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(answer.body()).doesNotContain("Exception", "dev.foyer", "org.", "java.", "select ", "\tat ");
    }

    /** A fresh case of a caller. */
    static Answer registeredCase(Caller caller) {
        Answer answer = caller.post(
                "/records/case", Map.of("fields", Map.of("subject", "REST", "description", "Made by a test")));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }
}
