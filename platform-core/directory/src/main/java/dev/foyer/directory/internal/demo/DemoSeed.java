// SPDX-License-Identifier: Apache-2.0
package dev.foyer.directory.internal.demo;

import dev.foyer.directory.internal.demo.DemoData.Entry;
import dev.foyer.directory.internal.store.PeopleMapper;
import dev.foyer.directory.internal.store.UserMapper;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Stores the demo data in a database without users; every installation gives them the same ids. */
final class DemoSeed {
    private final PeopleMapper people;
    private final UserMapper users;

    DemoSeed(PeopleMapper people, UserMapper users) {
        this.people = people;
        this.users = users;
    }

    /**
     * Stores them.
     *
     * @param hash of their common password
     */
    void store(DemoData data, String hash) {
        data.companies().forEach(this::company);
        data.people().forEach(person -> person(person, hash));
    }

    private void company(Entry company) {
        UUID id = id("account", company.get("key"));
        people.insertAccount(id, company.values());
        if (company.has("below")) {
            UUID role = id("organization", company.get("key"));
            people.insertOrganization(role, id, company.get("below"));
            company.list("roles").forEach(code -> people.attachRole(role, code));
        }
    }

    private void person(Entry person, String hash) {
        String login = person.get("login");
        UUID account = id("account", person.get("company"));
        UUID contact = id("contact", login);
        UUID user = id("user", login);
        people.insertContact(contact, account, person.values());
        people.insertUser(user, contact, person.values());
        users.setPassword(user, hash);
        people.giveOrganization(user, account);
        person.list("roles").forEach(code -> people.giveRole(user, code));
        person.list("seats").forEach(edition -> users.insertSeat(user, edition));
        if (person.has("primary")) {
            people.setPrimaryContact(account, contact);
        }
    }

    private static UUID id(String kind, String name) {
        return UUID.nameUUIDFromBytes(("foyer-demo/" + kind + "/" + name).getBytes(StandardCharsets.UTF_8));
    }
}
