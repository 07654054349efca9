// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.files;

import dev.foyer.licensing.PortalClock;
import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.RecordEvent;
import dev.foyer.plugin.record.Visibility;
import dev.foyer.records.Files.Info;
import dev.foyer.records.internal.access.Visible;
import dev.foyer.records.internal.history.HistoryLog;
import dev.foyer.records.internal.outbox.Outbox;
import dev.foyer.records.internal.value.Uuids;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes files away, and tells of it, within the transaction of the thread. */
final class Removals {
    private final FileMapper mapper;
    private final Outbox outbox;
    private final HistoryLog history;

    Removals(FileMapper mapper, Outbox outbox, HistoryLog history) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.history = history;
    }

    /** False if somebody else was quicker. */
    boolean remove(Viewer viewer, Visible target, Info file) {
        if (mapper.delete(file.id()) == 0) {
            return false;
        }
        Instant now = PortalClock.system().instant().truncatedTo(ChronoUnit.MICROS);
        boolean internal = file.visibility() == Visibility.INTERNAL;
        history.append(
                file.object(),
                file.record(),
                target.owner(),
                Optional.of(viewer),
                "change",
                now,
                List.of(HistoryLog.removed(file.name(), internal)));
        outbox.append(removed(viewer, file, now), target.version(), target.owner(), Optional.empty());
        return true;
    }

    private static RecordEvent removed(Viewer viewer, Info file, Instant now) {
        return new RecordEvent(
                Uuids.next(),
                RecordEvent.Kind.FILE_REMOVED,
                file.object(),
                file.record(),
                Optional.of(viewer.user()),
                now,
                Map.of("file", file.id().toString(), "visibility", FileRow.code(file.visibility())));
    }
}
