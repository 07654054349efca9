// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDataTest {
    private final DemoData data = DemoData.load();

    @Test
    void whoeverIsOfferedIsAmongThePeople() {
        assertThat(logins(data.people())).containsAll(logins(data.offered()));
    }

    @Test
    void everybodyWhoMaySignInIsOffered() {
        assertThat(logins(data.offered())).containsAll(logins(data.people()));
    }

    private static List<String> logins(List<DemoData.Entry> people) {
        return people.stream()
                .filter(person -> person.has("login"))
                .map(person -> person.get("login"))
                .toList();
    }
}
