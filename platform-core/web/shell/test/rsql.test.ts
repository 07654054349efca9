// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { meets, says, saysSo } from "../src/data/condition.js";
import { allOf, comparison, conjunction, parse, written } from "../src/data/rsql.js";
import type { Fields } from "../src/data/types.js";

const resolved: Fields = {
  number: "SR00000001",
  status: { id: "1", display: "Resolved", code: "resolved", flags: ["resolved"] },
  satisfaction: null,
  views: 12,
};

test("and binds stronger than or", () => {
  const node = parse("a==1,b==2;c==3");
  assert.equal(node.kind, "or");
  assert.deepEqual(node.kind === "or" && node.parts.map((part) => part.kind), ["comparison", "and"]);
});

test("quotes are kept together and written where they are needed", () => {
  const node = parse('account=="Müller, Sons; Co"');
  assert.deepEqual(node, { kind: "comparison", selector: "account", operator: "==", values: ["Müller, Sons; Co"] });
  assert.equal(comparison("account", "==", ["A, B"]), 'account=="A, B"');
  assert.equal(comparison("name", "=like=", ['say "yes"']), 'name=like="say \\"yes\\""');
  assert.equal(comparison("status", "=in=", ["new", "in-progress"]), "status=in=(new,in-progress)");
});

test("a filter of conditions is read back as it was written", () => {
  const text = 'status=in=(new,waiting);subject=like="*gate way*";assignee=isnull=true';
  assert.equal(written(conjunction(text) ?? []), text);
  assert.equal(conjunction("a==1,b==2"), undefined);
  assert.equal(conjunction("a=="), undefined);
  assert.deepEqual(conjunction(""), []);
});

test("several filters are joined so that or stays inside", () => {
  assert.equal(allOf("a==1,b==2", "", undefined, "c==3"), "(a==1,b==2);(c==3)");
  assert.equal(allOf("a==1", undefined), "a==1");
});

test("a lookup answers to code, name and flags", () => {
  assert.ok(meets(resolved, "status.code==resolved"));
  assert.ok(meets(resolved, "status==Resolved"));
  assert.ok(meets(resolved, "status.flags=in=(resolved);satisfaction=isnull=true"));
  assert.ok(!meets(resolved, "status.flags=in=(final)"));
  assert.ok(meets(resolved, "status.flags=out=(final)"));
  assert.ok(meets(resolved, "views>=10,status.code==new"));
});

test("no condition always holds, a faulty one never, and none says nothing", () => {
  assert.ok(meets(resolved, undefined));
  assert.ok(!meets(resolved, "status=="));
  assert.ok(!saysSo(resolved, undefined));
});

test("what the server decided counts", () => {
  const part = { type: "feed", code: "feed", closed: "status.flags=in=(final)" };
  const record = { object: "case", id: "1", version: 1, display: "", fields: resolved, actions: [], editable: [] };
  assert.ok(!says(record, part, "closed"));
  assert.ok(says({ ...record, conditions: { "feed.closed": true } }, part, "closed"));
  assert.ok(!says({ ...record, conditions: { "feed.closed": false } }, { ...part, closed: "" }, "closed"));
});
