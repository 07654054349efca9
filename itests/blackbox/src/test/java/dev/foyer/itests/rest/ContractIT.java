// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.foyer.itests.Answer;
import dev.foyer.itests.Caller;
import dev.foyer.itests.Portal;
import dev.foyer.itests.WithPortal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The served contract is the one that is kept. */
@WithPortal
class ContractIT {
    @Test
    void everyOperationThatNeedsASessionRefusesStrangers(Portal portal) {
        Caller stranger = portal.anonymous();
        JsonNode paths = stranger.get("/openapi.json").json().path("paths");
        assertThat(paths).isNotEmpty();
        paths.fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            if (operation.getValue().has("operationId") && !operation.getValue().has("security")) {
                Answer answer = ask(stranger, operation.getKey(), path.getKey());
                assertThat(answer.status())
                        .as(operation.getKey() + " " + path.getKey())
                        .isEqualTo(401);
                assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            }
        }));
    }

    @Test
    void administrationIsForAdministrators(Portal portal) {
        for (String login : new String[] {"customer-admin@alder.example", "agent@foyer.example"}) {
            Caller caller = portal.as(login);
            for (String path : new String[] {"/plugins", "/licence", "/users"}) {
                assertThat(caller.get(path).status()).as(login + " " + path).isEqualTo(403);
            }
        }
        Caller admin = portal.as("admin@foyer.example");
        assertThat(admin.get("/users?limit=2").json().at("/items")).hasSize(2);
        assertThat(admin.get("/users?limit=2").text("/nextCursor")).isNotBlank();
        assertThat(admin.get("/licence").json().at("/installed").asBoolean()).isTrue();
    }

    private static Answer ask(Caller caller, String verb, String path) {
        String filled = path.replace("{object}", "case").replace("{id}", "00000000-0000-7000-8000-000000000000");
        return caller.send(caller.request(filled.replaceAll("\\{\\w+}", "x"))
                .method(verb.toUpperCase(Locale.ROOT), BodyPublishers.noBody()));
    }
}
