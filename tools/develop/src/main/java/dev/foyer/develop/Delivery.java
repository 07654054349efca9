// SPDX-License-Identifier: Apache-2.0
package dev.foyer.develop;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** Brings an archive into the portal: as an update where the plugin is there, so that its data stay. */
record Delivery(Portal portal, Project project) {
    /** Delivers it and says what became of it in a line. */
    String of(Path archive) {
        JsonNode taken = taken(archive);
        String section = project.section();
        String version = taken.path("version").path("version").asText();
        String operation = taken.path("plan").path("change").asText().equals("install") ? "install" : "update";
        HttpResponse<String> begun = portal.begin(
                section, operation, taken.path("version").path("id").asText());
        if (begun.statusCode() == 409 && running(taken)) {
            return section + " " + version + " is there already";
        }
        JsonNode job = portal.ended(
                section, Portal.parse(accepted(begun, 202)).path("id").asText());
        if (!job.path("state").asText().equals("DONE")) {
            throw new DevelopException(Problems.ofJob(job) + "\nThe version before goes on.");
        }
        return section + " " + version + " " + standing(section);
    }

    private JsonNode taken(Path archive) {
        try {
            return Portal.parse(accepted(portal.upload(archive), 201));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String accepted(HttpResponse<String> answer, int expected) {
        if (answer.statusCode() == 401) {
            portal.signIn();
            throw new DevelopException("The session had ended and is open again; save once more.");
        }
        if (answer.statusCode() != expected) {
            throw new DevelopException(Problems.of(answer, project::source));
        }
        return answer.body();
    }

    private static boolean running(JsonNode taken) {
        return taken.path("plan").path("change").asText().equals("same");
    }

    private String standing(String section) {
        JsonNode plugin = portal.get("/plugins/" + section);
        String state = plugin.path("state").asText();
        return state.equals("ACTIVE")
                ? "is there"
                : "is " + state + ": " + plugin.path("reason").asText();
    }
}
