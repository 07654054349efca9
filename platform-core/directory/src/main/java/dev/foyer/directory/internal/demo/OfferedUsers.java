// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.demo;

import dev.foyer.directory.DemoUsers;
import dev.foyer.directory.Users;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The people of the demo data that may be tried out, as far as they are still there. */
@Component(service = DemoUsers.class)
public final class OfferedUsers implements DemoUsers {
    private final Users users;
    private final boolean demo;

    /** Demo users if the installation was started as a demo. */
    @Activate
    public OfferedUsers(@Reference Users users) {
        this.users = users;
        this.demo = Boolean.getBoolean("foyer.demo");
    }

    @Override
    public boolean demo() {
        return demo;
    }

    @Override
    public List<DemoUser> list() {
        if (!demo) {
            return List.of();
        }
        DemoData data = DemoData.load();
        return data.offered().stream()
                .flatMap(offer -> user(offer, data.password()))
                .toList();
    }

    private Stream<DemoUser> user(DemoData.Entry offer, String password) {
        return users.byLogin(offer.get("login")).stream()
                .filter(Users.User::active)
                .map(user -> new DemoUser(user.login(), user.name(), offer.get("role"), password));
    }
}
