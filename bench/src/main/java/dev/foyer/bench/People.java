// SPDX-License-Identifier: Apache-2.0
package dev.foyer.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** Who the load comes from: people of the largest organizations, and an employee. */
final class People {
    static final int EXTERNAL = 4;
    static final String PASSWORD = "foyer-demo-2026";
    private static final String AGENT = "agent@foyer.example";

    private final int port;
    private List<String> cookies = List.of();
    private String agent = "";

    People(int port) {
        this.port = port;
    }

    void signIn() {
        cookies = IntStream.range(0, EXTERNAL)
                .mapToObj(place -> session(login(place)))
                .toList();
        agent = session(AGENT);
    }

    /** The login that the seed gives to a person. */
    static String login(int place) {
        return "person" + (place + 1) + "@bench.example";
    }

    String cookie(int person) {
        return cookies.get(person);
    }

    String agent() {
        return agent;
    }

    static Request signIn(String login) {
        return Request.post("/session", "", "{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}", 200);
    }

    private String session(String login) {
        Request request = signIn(login);
        try (Connection connection = new Connection(port)) {
            Answer answer = connection.send(request).to(request);
            return answer.header("Set-Cookie").split(";", 2)[0];
        } catch (IOException e) {
            throw new BenchException("Nobody can sign in", e);
        }
    }
}
