// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.record.RecordAction;
import dev.foyer.plugin.record.RecordRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rules and actions that a test puts in. */
final class TestExtensions implements Extensions {
    final List<RecordRule> rules = new ArrayList<>();
    final List<RecordAction> actions = new ArrayList<>();

    @Override
    public List<Extension<RecordRule>> rules(String object) {
        return rules.stream()
                .filter(rule -> rule.object().equals(object))
                .map(rule -> new Extension<>(rule, "test.plugin 1.0"))
                .toList();
    }

    @Override
    public Optional<Extension<RecordAction>> action(String object, String code) {
        return actions.stream()
                .filter(action ->
                        action.object().equals(object) && action.code().equals(code))
                .map(action -> new Extension<>(action, "test.plugin 1.0"))
                .findFirst();
    }
}
