// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The people that may be tried out on a demo system. */
@ProviderType
public interface DemoUsers {
    /** Whether this is a demo system. */
    boolean demo();

    /** Demo users that exist, the customer first; empty unless this is a demo system. */
    List<DemoUser> list();

    /**
     * A demo user.
     *
     * @param role translation key of what they are
     */
    record DemoUser(String login, String name, String role, String password) {}
}
