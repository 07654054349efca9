// SPDX-License-Identifier: Apache-2.0
package dev.foyer.deployment.internal.job;

import dev.foyer.deployment.internal.node.Ground;
import dev.foyer.deployment.internal.node.GroundException;
import dev.foyer.deployment.internal.plan.Capability;
import dev.foyer.deployment.internal.store.Target;
import dev.foyer.deployment.internal.store.Target.Kind;
import dev.foyer.plugin.Text;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** A node without a framework: targets named here do not come alive. */
final class FakeGround implements Ground {
    final Map<String, Target> there = new ConcurrentHashMap<>();
    final Set<Target> broken = ConcurrentHashMap.newKeySet();
    final List<String> brought = new CopyOnWriteArrayList<>();
    volatile CountDownLatch gate = new CountDownLatch(0);
    volatile CountDownLatch arrived = new CountDownLatch(1);

    @Override
    public Target current(String section) {
        return there.getOrDefault(section, Target.NONE);
    }

    @Override
    public Set<String> ofArchives() {
        return there.entrySet().stream()
                .filter(entry -> entry.getValue().is(Kind.ARCHIVE))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Override
    public void bring(String section, Target target) {
        brought.add(section + " " + target);
        arrived.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        there.put(section, target);
    }

    @Override
    public Optional<Text> settle(String section) throws GroundException {
        if (broken.contains(current(section))) {
            throw new GroundException(Text.of("records.section.component", "com.example.Rule", "1.1.0", "boom"));
        }
        return Optional.empty();
    }

    @Override
    public Collection<Capability> provided(String except) {
        return List.of();
    }

    @Override
    public Optional<String> bundleOf(String section) {
        return Optional.empty();
    }

    @Override
    public boolean hasBundle(String symbolicName) {
        return false;
    }
}
