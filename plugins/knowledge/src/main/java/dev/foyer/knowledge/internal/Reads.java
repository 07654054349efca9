// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import dev.foyer.plugin.record.ActionCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Who read what; feeds the popular list and shows which articles save cases (spec C-3, K-4). */
final class Reads {
    private static final Duration SAME_READ = Duration.ofHours(1);

    private Reads() {}

    static void note(ActionCall call, boolean deflected) {
        UUID article = call.record().id();
        UUID reader = call.viewer().user();
        if (!deflected && isRecent(call, article, reader)) {
            return;
        }
        call.records().create("article-read", Map.of("article", article, "reader", reader, "deflected", deflected));
        if (!deflected) {
            call.records().count("article", article, "views", 1);
        }
    }

    private static boolean isRecent(ActionCall call, UUID article, UUID reader) {
        Instant since = call.now().minus(SAME_READ);
        String filter = "article.id==" + article + ";reader.id==" + reader + ";deflected==false;createdOn>" + since;
        return !call.records().list("article-read", filter, 1).isEmpty();
    }
}
