// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { below, choosable, chosenBranch, chosenValues, helpfulShare, inLanguage, kinds, namingFilter, standsOut, trail, tree, withValues } from "../src/data/finding.js";
import type { FieldInfo, ObjectInfo } from "../src/data/types.js";

const type: FieldInfo = { code: "type", type: "lookup", label: "Type", lookup: true, values: [{ id: "1", code: "faq", display: "FAQ" }, { id: "2", code: "how-to", display: "How-to" }] };
const category: FieldInfo = {
  code: "category", type: "lookup", label: "Category", lookup: true,
  values: [{ id: "a", code: "net", display: "Network" }, { id: "b", code: "wifi", display: "Wi-Fi", parent: "a" }, { id: "c", code: "other", display: "Other" }],
};
const language: FieldInfo = { code: "language", type: "choice", label: "Language", options: [{ value: "en", label: "English" }, { value: "de", label: "Deutsch" }] };

test("values of one facet change and the others stay", () => {
  const first = withValues("", type, ["faq", "how-to"]);
  assert.equal(first, "type.code=in=(faq,how-to)");
  const both = withValues(first, language, ["en"]);
  assert.deepEqual(chosenValues(both, type), ["faq", "how-to"]);
  assert.equal(withValues(both, type, []), "language=in=(en)");
});

test("the tree counts what is below a branch", () => {
  const [network, other] = tree(category, [{ value: "net", label: "Network", count: 2 }, { value: "wifi", label: "Wi-Fi", count: 5 }]);
  assert.equal(network?.count, 7);
  assert.equal(other?.count, 0);
  assert.equal(tree(category, undefined)[0]?.count, undefined);
});

test("a branch stands for itself and everything below it", () => {
  const all = tree(category, undefined);
  const network = all[0];
  assert.ok(network);
  assert.deepEqual(below(network), ["net", "wifi"]);
  assert.equal(chosenBranch(all, ["wifi", "net"])?.value, "net");
  assert.equal(chosenBranch(all, ["wifi"])?.value, "wifi");
  assert.equal(chosenBranch(all, []), undefined);
  assert.deepEqual(trail(category, "wifi"), ["Network", "Wi-Fi"]);
});

test("of many choices only those that occur are offered", () => {
  assert.deepEqual(choosable(language, [{ value: "de", label: "Deutsch", count: 3 }], []).map(({ value }) => value), ["de"]);
  assert.deepEqual(choosable(language, undefined, ["en"]).map(({ value }) => value), ["en"]);
  assert.equal(choosable(type, undefined, []).length, 2);
});

test("a hit stands out only with a clear distance", () => {
  assert.equal(standsOut([{ rank: 0.9 }, { rank: 0.3 }]), true);
  assert.equal(standsOut([{ rank: 0.9 }, { rank: 0.8 }]), false);
  assert.equal(standsOut([{ rank: 0.9 }]), false);
});

test("few votes say nothing", () => {
  assert.equal(helpfulShare({ helpful: 3, notHelpful: 1 }), undefined);
  assert.equal(helpfulShare({ helpful: 94, notHelpful: 6 }), 94);
});

test("an address names a record by known fields only", () => {
  const object = { fields: [{ code: "slug" }, { code: "language" }] } as ObjectInfo;
  assert.equal(namingFilter(object, new URLSearchParams("slug=plan-a&language=de")), "slug==plan-a");
  assert.equal(namingFilter(object, new URLSearchParams("slug=a;b")), 'slug=="a;b"');
  assert.equal(namingFilter(object, new URLSearchParams("secret=1")), undefined);
  assert.equal(namingFilter(object, new URLSearchParams("language=de")), undefined);
});

test("the wanted language first, then the next, then any", () => {
  const records = [{ fields: { language: "fr" } }, { fields: { language: "en" } }];
  assert.equal(inLanguage(records, "de", "en"), records[1]);
  assert.equal(inLanguage(records, "de"), records[0]);
  assert.equal(inLanguage([], "de"), undefined);
});

test("a chosen kind stays even without hits", () => {
  assert.deepEqual(kinds([{ object: "case" }, { object: "article" }, { object: "case" }], ""), ["case", "article"]);
  assert.deepEqual(kinds([], "case"), ["case"]);
});
