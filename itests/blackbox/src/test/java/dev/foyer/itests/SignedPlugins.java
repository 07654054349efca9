// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Plugins of a signer whom some portals trust, uploaded and installed over REST. */
record SignedPlugins(PluginArchive archives) {
    /** Archives made in this folder. */
    static SignedPlugins trustedBy(Path folder, Portal... portals) throws IOException {
        PluginArchive archives = new PluginArchive(folder);
        Path certificate = archives.certificate();
        for (Portal portal : portals) {
            Path trust = Files.createDirectories(portal.data().resolve("trust/plugins"));
            Files.copy(certificate, trust.resolve("acme.pem"));
        }
        return new SignedPlugins(archives);
    }

    /** Uploads an archive and says what it is and would do. */
    Answer inspect(Caller administrator, Path archive) throws IOException {
        Answer answer = new Uploads(administrator).send(archive);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    /** Uploads an archive; returns the id of its version. */
    String upload(Caller administrator, Path archive) throws IOException {
        return inspect(administrator, archive).text("/version/id");
    }

    /** Begins an operation. */
    String begin(Caller administrator, String section, Map<String, String> operation) {
        Answer begun = administrator.post("/plugins/" + section + "/jobs", operation);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return begun.text("/id");
    }

    /** Does an operation to its good end. */
    void done(Caller administrator, String section, Map<String, String> operation) {
        String id = begin(administrator, section, operation);
        Portal.await(
                "operation on " + section + " ends",
                Duration.ofSeconds(60),
                () -> !job(administrator, section, id).json().at("/ended").isMissingNode());
        Answer job = job(administrator, section, id);
        assertThat(job.text("/state")).as(job.toString()).isEqualTo("DONE");
    }

    static Answer job(Caller administrator, String section, String id) {
        return administrator.get("/plugins/" + section + "/jobs/" + id);
    }

    static void awaitState(Caller administrator, String section, String state) {
        Portal.await(
                section + " is " + state,
                Duration.ofSeconds(30),
                () -> administrator.get("/plugins/" + section).text("/state").equals(state));
    }

    /** Requests that are in a section end before it is closed; new ones are asked back meanwhile. */
    static void awaitClosed(Caller caller, String object) {
        Portal.await(
                "requests to " + object + " have ended",
                Duration.ofSeconds(10),
                () -> caller.get("/records/" + object).status() != 503);
    }
}
