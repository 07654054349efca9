// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.Viewer;
import dev.foyer.plugin.record.ActionCall;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RuleContext;
import dev.foyer.plugin.record.SystemRecords;
import dev.foyer.plugin.record.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One use of an action; its comments are written when the record is stored. */
final class Call implements ActionCall {
    private final Draft draft;
    private final Map<String, Object> input;
    private final RuleContext context;
    private final List<Said> comments = new ArrayList<>();

    Call(Draft draft, Map<String, Object> input, RuleContext context) {
        this.draft = draft;
        this.input = Map.copyOf(input);
        this.context = context;
    }

    List<Said> comments() {
        return comments;
    }

    @Override
    public RecordDraft record() {
        return draft;
    }

    @Override
    public Map<String, Object> input() {
        return input;
    }

    @Override
    public void comment(String text, Visibility visibility) {
        comments.add(new Said(text, visibility));
    }

    @Override
    public Viewer viewer() {
        return context.viewer();
    }

    @Override
    public Instant now() {
        return context.now();
    }

    @Override
    public SystemRecords records() {
        return context.records();
    }

    /** A comment to be written. */
    record Said(String text, Visibility visibility) {}
}
