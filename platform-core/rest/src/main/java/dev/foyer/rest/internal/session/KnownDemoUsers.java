// SPDX-License-Identifier: Apache-2.0
package dev.foyer.rest.internal.session;

import dev.foyer.directory.Users;
import dev.foyer.rest.DemoUsers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people of the demo data, as far as they are still there. */
@Component(service = DemoUsers.class)
public final class KnownDemoUsers implements DemoUsers {
    private static final String PASSWORD = "foyer-demo-2026";
    private static final Map<String, String> ROLES = roles();

    private final Users users;
    private final boolean demo;

    /** Demo users if the installation was started as a demo. */
    @Activate
    public KnownDemoUsers(@Reference Users users) {
        this.users = users;
        this.demo = Boolean.getBoolean("foyer.demo");
    }

    @Override
    public boolean demo() {
        return demo;
    }

    @Override
    public List<DemoUser> list() {
        return demo
                ? ROLES.keySet().stream()
                        .flatMap(login -> users.byLogin(login).stream())
                        .filter(Users.User::active)
                        .map(user ->
                                new DemoUser(user.login(), user.name(), ROLES.getOrDefault(user.login(), ""), PASSWORD))
                        .toList()
                : List.of();
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("customer@alder.example", "rest.demo.customer");
        roles.put("customer-admin@alder.example", "rest.demo.customer-admin");
        roles.put("customer@birch.example", "rest.demo.other-customer");
        roles.put("partner@cedar.example", "rest.demo.partner");
        roles.put("agent@foyer.example", "rest.demo.agent");
        roles.put("channel@foyer.example", "rest.demo.channel");
        roles.put("admin@foyer.example", "rest.demo.admin");
        return roles;
    }
}
