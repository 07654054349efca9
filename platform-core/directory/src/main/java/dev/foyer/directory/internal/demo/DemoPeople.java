// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.demo;

import dev.foyer.database.Database;
import dev.foyer.directory.internal.DirectorySchema;
import dev.foyer.directory.internal.password.Passwords;
import dev.foyer.directory.internal.store.PeopleMapper;
import dev.foyer.directory.internal.store.UserMapper;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the demo people when a demo installation has no users yet. Whoever needs them to be there refers to it. */
@Component(service = DemoPeople.class)
public final class DemoPeople {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);

    /** Makes them as the system property {@code foyer.demo} says. */
    @Activate
    public DemoPeople(@Reference Database database, @Reference DirectorySchema schema, @Reference Passwords passwords) {
        if (Boolean.getBoolean("foyer.demo")) {
            make(database, schema, passwords);
        }
    }

    /** Makes them if there are no users. */
    public static void make(Database database, DirectorySchema schema, Passwords passwords) {
        PeopleMapper people = schema.mapper(PeopleMapper.class);
        DemoData data = DemoData.load();
        boolean made = database.system(connection -> {
            people.lock();
            boolean empty = people.countUsers() == 0;
            if (empty) {
                new DemoSeed(people, schema.mapper(UserMapper.class)).store(data, passwords.hash(data.password()));
            }
            return empty;
        });
        if (made) {
            LOG.info("Made {} demo people", data.people().size());
        }
    }
}
