// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.outbox;

import dev.foyer.plugin.record.RecordListener;

/** One group's events of one object: each lane is delivered on its own, so that one that fails holds up no other. */
record Lane(String listener, String object) {
    static Lane of(RecordListener listener) {
        return new Lane(listener.group(), listener.object());
    }
}
