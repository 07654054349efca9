// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.records.PluginCalls;
import dev.foyer.records.PluginCalls.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules and actions that a test puts in. */
final class TestExtensions implements Extensions {
    private static final Origin ORIGIN = new Origin(
            "trial",
            "test.plugin 1.0",
            type -> type.startsWith("dev.foyer.records.internal.engine.") && type.contains("Test"));

    final PluginCalls calls;
    final List<RecordRule> rules = new ArrayList<>();
    final List<RecordAction> actions = new ArrayList<>();

    TestExtensions(PluginCalls calls) {
        this.calls = calls;
    }

    @Override
    public PluginCalls calls() {
        return calls;
    }

    @Override
    public List<Extension<RecordRule>> rules(String object) {
        return rules.stream()
                .filter(rule -> rule.object().equals(object))
                .map(rule -> new Extension<>(rule, ORIGIN))
                .toList();
    }

    @Override
    public Optional<Extension<RecordAction>> action(String object, String code) {
        return actions.stream()
                .filter(action ->
                        action.object().equals(object) && action.code().equals(code))
                .map(action -> new Extension<>(action, ORIGIN))
                .findFirst();
    }
}
