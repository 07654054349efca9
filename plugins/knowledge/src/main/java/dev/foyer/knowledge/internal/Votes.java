// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One vote per reader and article; a second one replaces the first (spec K-4). */
final class Votes {
    private Votes() {}

    static void cast(ActionCall call, boolean helpful) {
        UUID article = call.record().id();
        Optional<RecordView> before = find(call, article);
        before.ifPresent(vote -> count(call, article, isHelpful(vote), -1));
        count(call, article, helpful, 1);
        if (before.isPresent()) {
            call.records().change("article-vote", before.get().id(), vote -> {
                vote.set("helpful", helpful);
                vote.set("reason", call.input().get("reason"));
                vote.set("remark", call.input().get("remark"));
            });
            return;
        }
        call.records().create("article-vote", vote(call, article, helpful));
    }

    private static Optional<RecordView> find(ActionCall call, UUID article) {
        String filter = "article.id==" + article + ";voter.id==" + call.viewer().user();
        return call.records().list("article-vote", filter, 1).stream().findFirst();
    }

    private static Map<String, Object> vote(ActionCall call, UUID article, boolean helpful) {
        Map<String, Object> vote = new HashMap<>(call.input());
        vote.put("article", article);
        vote.put("voter", call.viewer().user());
        vote.put("helpful", helpful);
        return vote;
    }

    private static void count(ActionCall call, UUID article, boolean helpful, long difference) {
        call.records().count("article", article, helpful ? "helpful" : "notHelpful", difference);
    }

    private static boolean isHelpful(RecordView vote) {
        return vote.value("helpful").map(Boolean.TRUE::equals).orElse(false);
    }
}
