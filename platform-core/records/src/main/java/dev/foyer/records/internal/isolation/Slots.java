// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.isolation;

import dev.foyer.records.CallKind;
import dev.foyer.records.PluginCalls.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What each thread does for plugins now. Beginning and ending cost next to nothing: no lock is shared, no thread is changed. */
final class Slots {
    private final Set<Slot> all = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Slot> mine = ThreadLocal.withInitial(this::fresh);

    private Slot fresh() {
        Slot slot = new Slot(Thread.currentThread());
        all.add(slot);
        return slot;
    }

    OneCall begin(Origin origin, CallKind kind, long limit) {
        Slot slot = mine.get();
        OneCall call = new OneCall(origin, kind, slot.thread, limit, slot.current);
        slot.current = call;
        return call;
    }

    /** True if the call was cut. */
    boolean end(OneCall call) {
        mine.get().current = call.outer();
        return call.end();
    }

    /** Whether what this thread does now is being ended. */
    boolean cutShort() {
        for (OneCall call = mine.get().current; call != null; call = call.outer()) {
            if (call.cutShort()) {
                return true;
            }
        }
        return false;
    }

    /** The calls that are to be ended. */
    List<OneCall> overdue() {
        long now = System.nanoTime();
        List<OneCall> found = new ArrayList<>();
        for (Slot slot : all) {
            for (OneCall call = slot.current; call != null; call = call.outer()) {
                if (call.overdue(now)) {
                    found.add(call);
                }
            }
            if (slot.current == null && !slot.thread.isAlive()) {
                all.remove(slot);
            }
        }
        return found;
    }

    private static final class Slot {
        private final Thread thread;
        private volatile @Nullable OneCall current;

        Slot(Thread thread) {
            this.thread = thread;
        }
    }
}
