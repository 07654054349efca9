// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal;

import static dev.foyer.deployment.internal.DeploymentProblem.BUSY;
import static dev.foyer.deployment.internal.DeploymentProblem.NOT_POSSIBLE;
import static dev.foyer.deployment.internal.DeploymentProblem.UNRESOLVED;

import dev.foyer.deployment.Job;
import dev.foyer.deployment.Operation;
import dev.foyer.deployment.Plan;
import dev.foyer.deployment.VersionInfo;
import dev.foyer.deployment.internal.node.Ground;
import dev.foyer.deployment.internal.node.KnownFeature;
import dev.foyer.deployment.internal.store.JobMapper.JobRow;
import dev.foyer.deployment.internal.store.Office;
import dev.foyer.deployment.internal.store.Office.Wanted;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.deployment.internal.store.Target.Kind;
import dev.foyer.plugin.CommonProblem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Accepts operations: what is asked for must make sense now, and only one may be under way. */
final class Orders {
    private final Office office;
    private final Ground ground;
    private final Sources sources;
    private final Inspector inspector;

    Orders(Office office, Ground ground, Sources sources, Inspector inspector) {
        this.office = office;
        this.ground = ground;
        this.sources = sources;
        this.inspector = inspector;
    }

    /** Notes an operation, or gives back the same one that is noted already. */
    Job accept(String code, Operation operation, Optional<UUID> archive, Optional<UUID> by) {
        Optional<JobRow> open = office.jobs().rows().open(code);
        if (open.isPresent()) {
            return same(open.get(), operation, archive);
        }
        Target current = ground.current(code);
        if (current.is(Kind.BUNDLE)) {
            throw NOT_POSSIBLE.because("deployment.order.by-hand", current.name());
        }
        Order order = order(code, operation, archive, current);
        JobRow row = new JobRow(
                UUID.randomUUID(),
                code,
                operation.name(),
                order.target().toString(),
                order.before().toString(),
                order.version(),
                "WAITING",
                0,
                OffsetDateTime.now(ZoneOffset.UTC),
                by.orElse(null),
                null);
        if (!added(row)) {
            return same(office.jobs().rows().open(code).orElse(row), operation, archive);
        }
        return office.jobs().find(row.id()).orElseThrow();
    }

    private boolean added(JobRow row) {
        return office.together(() -> {
            boolean added = office.jobs().rows().add(row) > 0;
            if (added) {
                office.tell(row.section());
            }
            return added;
        });
    }

    private Job same(JobRow open, Operation operation, Optional<UUID> archive) {
        boolean again = open.operation().equals(operation.name())
                && archive.map(Target::archive)
                        .map(Target::toString)
                        .map(open.target()::equals)
                        .orElse(true);
        if (!again) {
            throw BUSY.because("deployment.order.busy", open.section());
        }
        return office.jobs().find(open.id()).orElseThrow();
    }

    private Order order(String code, Operation operation, Optional<UUID> archive, Target current) {
        return switch (operation) {
            case INSTALL -> {
                requireThere(code, current, false);
                yield bringing(code, archive.map(Target::archive).orElseGet(() -> available(code)), current);
            }
            case UPDATE -> {
                requireThere(code, current, true);
                yield bringing(code, archive.map(Target::archive).orElseGet(() -> newest(code)), current);
            }
            case ROLLBACK -> {
                requireThere(code, current, true);
                yield bringing(code, before(code, current), current);
            }
            case REMOVE -> {
                requireThere(code, current, true);
                yield new Order(Target.NONE, current, "");
            }
            case PURGE -> {
                requireThere(code, current, false);
                yield new Order(Target.NONE, origin(code), "");
            }
        };
    }

    private static void requireThere(String code, Target current, boolean wanted) {
        if (current.is(Kind.NONE) == wanted) {
            throw NOT_POSSIBLE.because(wanted ? "deployment.order.not-there" : "deployment.order.there", code);
        }
    }

    private Order bringing(String code, Target target, Target current) {
        if (target.equals(current)) {
            throw NOT_POSSIBLE.because("deployment.order.same", code);
        }
        Source source = sources.of(target)
                .filter(found -> found.section().equals(code))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("deployment.plugin.unknown", code));
        Plan plan = inspector.plan(source);
        plan.conflict().ifPresent(conflict -> {
            throw NOT_POSSIBLE.because("deployment.order.conflict", conflict);
        });
        if (!plan.missing().isEmpty()) {
            throw UNRESOLVED.because(
                    "deployment.order.missing",
                    plan.missing().stream()
                            .map(missing -> missing.name() + " " + missing.range())
                            .collect(Collectors.joining(", ")));
        }
        return new Order(target, current, source.manifest().version().toString());
    }

    /** What was there before it was removed, else what the installation brings. */
    Target available(String code) {
        return office.wanted(code)
                .map(Wanted::before)
                .filter(before -> !before.is(Kind.NONE))
                .or(() -> sources.feature(code).map(KnownFeature::name).map(Target::feature))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("deployment.plugin.unknown", code));
    }

    /** Where the data of a plugin that is not there came from. */
    private Target origin(String code) {
        return office.wanted(code)
                .map(Wanted::before)
                .filter(before -> !before.is(Kind.NONE))
                .orElseGet(() -> available(code));
    }

    private Target newest(String code) {
        return office.shelf().of(code).stream()
                .findFirst()
                .map(VersionInfo::id)
                .map(Target::archive)
                .or(() -> sources.feature(code).map(KnownFeature::name).map(Target::feature))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("deployment.plugin.unknown", code));
    }

    private Target before(String code, Target current) {
        return office.wanted(code)
                .filter(wanted -> wanted.target().equals(current))
                .map(Wanted::before)
                .filter(before -> !before.is(Kind.NONE))
                .orElseThrow(() -> NOT_POSSIBLE.because("deployment.order.nothing-before", code));
    }

    private record Order(Target target, Target before, String version) {}
}
