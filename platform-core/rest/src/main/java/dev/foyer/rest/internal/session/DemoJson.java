// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.directory.DemoUsers;
import dev.foyer.plugin.Text;
import dev.foyer.rest.internal.problem.Texts;
import java.util.List;
import java.util.Locale;

/** Whom to try out, on the wire. */
public record DemoJson(boolean demo, List<UserJson> users, String brand) {
    /** A demo user. */
    public record UserJson(String login, String name, String role, String password) {}

    static DemoJson from(DemoUsers demo, Texts texts, Locale locale) {
        return new DemoJson(
                demo.demo(),
                demo.list().stream()
                        .map(user -> new UserJson(
                                user.login(), user.name(), texts.render(Text.of(user.role()), locale), user.password()))
                        .toList(),
                "Foyer");
    }
}
