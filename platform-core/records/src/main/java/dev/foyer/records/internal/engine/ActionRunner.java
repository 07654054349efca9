// SPDX-License-Identifier: Apache-2.0
package dev.foyer.records.internal.engine;

import dev.foyer.plugin.CommonProblem;
import dev.foyer.plugin.Text;
import dev.foyer.records.CallKind;
import dev.foyer.records.internal.feed.FeedWriter;
import dev.foyer.records.internal.query.Variables;
import dev.foyer.records.model.Action;
import dev.foyer.records.model.Action.Input;
import dev.foyer.records.model.ObjectType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Does what a button says, within the transaction of the thread. */
@Component(service = ActionRunner.class)
public final class ActionRunner {
    private final RecordWriter writer;
    private final SystemStore store;
    private final Answers answers;
    private final FeedWriter feed;
    private final Extensions extensions;

    @Activate
    public ActionRunner(
            @Reference RecordWriter writer,
            @Reference SystemStore store,
            @Reference Answers answers,
            @Reference FeedWriter feed,
            @Reference Extensions extensions) {
        this.writer = writer;
        this.store = store;
        this.answers = answers;
        this.feed = feed;
        this.extensions = extensions;
    }

    /**
     * Runs an action on a locked record that the viewer may read. The statement runs as the owner of the tables: the action
     * says what may be done with the record, also by those who may not edit it.
     */
    void run(
            Draft draft,
            Action action,
            Map<String, @Nullable Object> json,
            VisibleReferences references,
            Variables variables) {
        List<String> offered = answers.offered(variables, draft.stored().orElseThrow());
        if (!offered.contains(action.code())) {
            throw CommonProblem.CONFLICT
                    .because("records.problem.action", Text.of(draft.object() + ".action." + action.code()))
                    .with("allowed", offered);
        }
        Map<String, Object> input = new ActionInput(references, variables).read(action, json);
        Call call = new Call(draft, input, store.context(variables));
        set(draft, action, input, variables);
        Lifecycles.check(draft);
        extensions
                .action(draft.object(), action.code())
                .ifPresent(one -> extensions.call(one, CallKind.ACTION, service -> {
                    service.run(call);
                    return true;
                }));
        say(action, call);
        writer.change(draft, new Work(variables, action.code(), false), store.context(variables));
        comment(draft.type(), draft, call, variables);
    }

    private static void set(Draft draft, Action action, Map<String, Object> input, Variables variables) {
        Written written = new Written(draft, variables);
        action.set().forEach((code, value) -> draft.type().field(code).ifPresent(field -> written.set(field, value)));
        for (Input one : action.inputs()) {
            one.field().ifPresent(field -> {
                if (input.containsKey(one.code())) {
                    draft.put(field, input.get(one.code()));
                }
            });
        }
    }

    private static void say(Action action, Call call) {
        for (Input one : action.inputs()) {
            if (one.comment().isPresent() && call.input().get(one.code()) instanceof String text) {
                call.comment(text, ActionInput.visibility(one.comment().get()));
            }
        }
    }

    private void comment(ObjectType type, Draft draft, Call call, Variables variables) {
        for (Call.Said said : call.comments()) {
            feed.comment(variables.viewer(), type, draft.id(), said.text(), said.visibility(), variables.now());
        }
    }
}
