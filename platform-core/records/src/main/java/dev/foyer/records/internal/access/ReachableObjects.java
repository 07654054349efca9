// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.access;

import dev.foyer.database.Notices;
import dev.foyer.directory.Users;
import dev.foyer.licensing.Edition;
import dev.foyer.licensing.LicenceListener;
import dev.foyer.licensing.LicenceStanding;
import dev.foyer.plugin.ProblemException;
import dev.foyer.plugin.Role;
import dev.foyer.plugin.UserType;
import dev.foyer.plugin.Viewer;
import dev.foyer.records.Sections;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells licensing which object types external users reach (spec L-6), soon after sections, rights or the licence changed.
 * Immediate, because nobody asks for it.
 */
@Component(service = LicenceListener.class, immediate = true)
public final class ReachableObjects implements LicenceListener {
    private static final Logger LOG = LoggerFactory.getLogger(ReachableObjects.class);
    private static final long PAUSE_MILLIS = 300;
    private static final UUID EVERYBODY = new UUID(0, 0);

    private final Sections sections;
    private final Grants grants;
    private final Users users;
    private final LicenceStanding standing;
    private final AutoCloseable listening;
    private volatile boolean stale = true;
    private long revision;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "foyer-reachable-objects");
        thread.setDaemon(true);
        return thread;
    });

    /** Looks from now on. */
    @Activate
    public ReachableObjects(
            @Reference Sections sections,
            @Reference Grants grants,
            @Reference Users users,
            @Reference LicenceStanding standing,
            @Reference Notices notices) {
        this.sections = sections;
        this.grants = grants;
        this.users = users;
        this.standing = standing;
        this.listening = notices.listen(GrantStore.CHANNEL, payload -> stale = true);
        executor.scheduleWithFixedDelay(this::look, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() throws Exception {
        executor.shutdownNow();
        listening.close();
    }

    @Override
    public void licenceChanged() {
        stale = true;
    }

    private void look() {
        long now = sections.revision();
        if (!stale && now == revision) {
            return;
        }
        stale = false;
        try {
            Viewer everybody = everybody();
            standing.reachable(new Reachable(sections, type -> grants.grant(everybody, type)).codes());
            revision = now;
        } catch (ProblemException away) {
            LOG.debug("What external users reach is not known; trying again", away);
            stale = true;
        }
    }

    /** Somebody from outside who holds every role and every seat there is. */
    private Viewer everybody() {
        return new Viewer(
                UUID.randomUUID(),
                EVERYBODY,
                Optional.empty(),
                UserType.EXTERNAL,
                "",
                users.roles().stream()
                        .filter(Users.RoleInfo::external)
                        .map(role -> new Role(role.id(), role.code()))
                        .collect(Collectors.toSet()),
                Arrays.stream(Edition.values()).map(Edition::code).collect(Collectors.toSet()),
                Locale.ENGLISH,
                ZoneOffset.UTC);
    }
}
