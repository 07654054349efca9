// SPDX-License-Identifier: Apache-2.0
package dev.foyer.testkit;

import static java.util.Objects.requireNonNull;

import dev.foyer.directory.Users;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Text;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.task.ScheduledTask;
import dev.foyer.records.Sections;
import dev.foyer.records.Translations;
import dev.foyer.testkit.internal.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A portal with the plugin under test. Its people are those of the demonstration: the customers Alder and Birch, the partner
 * Cedar, and employees of Meridian, which runs the portal.
 *
 * @since 1.0
 */
public final class Portal {
    private final Engine engine;

    /** Made by the extension. */
    public Portal(Engine engine) {
        this.engine = requireNonNull(engine, "engine is null");
    }

    /** A customer, such as {@code alder} or {@code birch}: somebody with a seat of the customer editions and no special right. */
    public Person customer(String company) {
        return person("customer@" + company + ".example");
    }

    /** Who administers the organization of a customer, such as {@code alder}. */
    public Person customerAdministrator(String company) {
        return person("customer-admin@" + company + ".example");
    }

    /** A partner, such as {@code cedar}. */
    public Person partner(String company) {
        return person("partner@" + company + ".example");
    }

    /** An employee: {@code agent}, {@code channel} (manager) or {@code admin}. */
    public Person employee(String who) {
        return person(who + "@foyer.example");
    }

    /**
     * Anybody by login.
     *
     * @throws IllegalArgumentException if there is no such user
     */
    public Person person(String login) {
        Users users = engine.service(Users.class);
        return users.byLogin(login)
                .flatMap(user -> users.viewer(user.id()))
                .map(viewer -> new Person(engine, viewer))
                .orElseThrow(() -> new IllegalArgumentException("There is no user " + login));
    }

    /** Records without rights and scope, as rules and tasks have them. */
    public SystemRecords records() {
        return engine.service(SystemRecords.class);
    }

    /** The time of the portal. */
    public Instant now() {
        return engine.clock().instant();
    }

    /** Moves the time of the portal, from now on and for all tests: this much ahead of the machine's. */
    public void ahead(Duration offset) {
        engine.ahead(offset);
    }

    /**
     * Runs a scheduled task once, now.
     *
     * @param code as the task says it, such as {@code visits.late}
     * @throws IllegalArgumentException if no living component is that task
     */
    public void run(String code) {
        engine.services(ScheduledTask.class).stream()
                .filter(task -> task.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no task " + code))
                .run(now(), records());
    }

    /** Where a section stands: {@code ACTIVE}, {@code REFUSED}, {@code FAILED} or {@code INSTALLED}, with the reason. */
    public String state(String section) {
        return engine.service(Sections.class).plugins().stream()
                .filter(plugin -> plugin.code().equals(section))
                .findFirst()
                .map(plugin -> plugin.state()
                        + plugin.reason()
                                .map(reason -> ": " + text(reason, "en"))
                                .orElse(""))
                .orElseThrow(() -> new IllegalArgumentException("There is no section " + section));
    }

    /** Exchanges the licence for another evaluation licence; returns when the sections have heard of it. */
    public void edition(String edition) {
        engine.licence(edition);
    }

    /** A text in a language such as {@code de}, its places filled. */
    public String text(Text text, String language) {
        return engine.service(Translations.class).render(text, Locale.forLanguageTag(language));
    }

    /** A text of the plugin's translations; empty where it is missing, in English too. */
    public Optional<String> text(String key, String language) {
        return engine.service(Translations.class).find(key, Locale.forLanguageTag(language));
    }

    /**
     * What the portal says to an attempt that it refuses.
     *
     * @throws AssertionError if nothing is refused
     */
    public Refusal refused(Runnable attempt) {
        try {
            attempt.run();
        } catch (ProblemException problem) {
            return new Refusal(this, problem);
        }
        throw new AssertionError("Nothing was refused");
    }

    /**
     * Waits until listeners have heard of everything that happened so far.
     *
     * @throws AssertionError if one of them cannot take an event; the log says why
     */
    public void heard() {
        engine.heard();
    }
}
