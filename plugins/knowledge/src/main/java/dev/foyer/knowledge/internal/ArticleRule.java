// SPDX-License-Identifier: Apache-2.0
package dev.foyer.knowledge.internal;

import dev.foyer.plugin.Violation;
import dev.foyer.plugin.record.RecordDraft;
import dev.foyer.plugin.record.RecordRule;
import dev.foyer.plugin.record.Reference;
import dev.foyer.plugin.record.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.propertytypes.SatisfyingConditionTarget;

/** Names an article, dates its publication and keeps each version of its text (spec K-1). */
@Component
@SatisfyingConditionTarget("(foyer.section=knowledge)")
public final class ArticleRule implements RecordRule {
    @Override
    public String object() {
        return "article";
    }

    @Override
    public void compute(RecordDraft draft, RuleContext context) {
        if (draft.text("slug").isEmpty()) {
            draft.text("title")
                    .map(Slug::of)
                    .filter(slug -> !slug.isEmpty())
                    .ifPresent(slug -> draft.set("slug", slug));
        }
        boolean published = draft.flags("status").contains("published");
        if (published && draft.instant("publishedOn").isEmpty()) {
            draft.set("publishedOn", context.now());
        }
    }

    @Override
    public void validate(RecordDraft draft, RuleContext context) {
        if (draft.reference("translationOf")
                .map(Reference::id)
                .filter(draft.id()::equals)
                .isPresent()) {
            draft.reject(Violation.field("translationOf", "own-translation", "knowledge.problem.own-translation"));
        }
    }

    @Override
    public void react(RecordDraft stored, RuleContext context) {
        if (!stored.changed("title") && !stored.changed("body")) {
            return;
        }
        Map<String, Object> version = new HashMap<>();
        version.put("article", stored.id());
        version.put("revision", nextRevision(stored, context));
        version.put("author", context.viewer().user());
        stored.text("title").ifPresent(title -> version.put("title", title));
        stored.text("body").ifPresent(body -> version.put("body", body));
        context.records().create("article-version", version);
    }

    private static long nextRevision(RecordDraft stored, RuleContext context) {
        List<Long> revisions = context.records().list("article-version", "article.id==" + stored.id(), 1000).stream()
                .map(version -> (Long) version.value("revision").orElse(0L))
                .toList();
        return 1 + revisions.stream().mapToLong(Long::longValue).max().orElse(0);
    }
}
