// SPDX-License-Identifier: Apache-2.0
package dev.foyer.itests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.foyer.itests.Installation.Outcome;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Licences of a signer whom some portals trust, issued by the command of the distribution. */
final class Licences {
    private final Path key;

    private Licences(Path key) {
        this.key = key;
    }

    /** A signer with a new key, which these portals trust from now on. */
    static Licences trustedBy(Portal... portals) throws IOException {
        Path folder = Installation.folder("licences");
        run(List.of("keys", "--out", folder.toString(), "--name", "meridian"));
        for (Portal portal : portals) {
            Files.copy(folder.resolve("meridian.jwk.json"), portal.data().resolve("trust/meridian.jwk.json"));
        }
        return new Licences(folder.resolve("meridian.private.jwk.json"));
    }

    /** A licence of these editions, with more options of {@code foyer licence issue}. */
    String issue(String number, String editions, String products, String... options) {
        List<String> command = new ArrayList<>(List.of("issue", "--key", key.toString(), "--customer", "Meridian"));
        command.addAll(List.of("--number", number, "--editions", editions, "--products", products));
        command.addAll(List.of("--until", "2035-01-01"));
        command.addAll(List.of(options));
        return run(command).output().strip();
    }

    /** Puts a licence in force. */
    static void install(Caller administrator, String licence) {
        Answer answer = administrator.send(administrator
                .request("/licence")
                .header("Content-Type", "application/jose")
                .PUT(BodyPublishers.ofString(licence)));
        assertThat(answer.status()).as(answer.toString()).isLessThan(300);
    }

    private static Outcome run(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(Installation.home().resolve("bin/foyer").toString());
        command.add("licence");
        command.addAll(words);
        Outcome outcome = Installation.run(Map.of(), command);
        if (outcome.status() != 0) {
            throw new IllegalStateException(outcome.output());
        }
        return outcome;
    }
}
