// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { says } from "../src/data/records.js";
import { allOf, comparison, conjunction, written } from "../src/data/rsql.js";

test("quotes are kept together and written where they are needed", () => {
  assert.deepEqual(conjunction('account=="Müller, Sons; Co"'), [{ selector: "account", operator: "==", values: ["Müller, Sons; Co"] }]);
  assert.equal(comparison("account", "==", ["A, B"]), 'account=="A, B"');
  assert.equal(comparison("name", "=like=", ['say "yes"']), 'name=like="say \\"yes\\""');
  assert.equal(comparison("status", "=in=", ["new", "in-progress"]), "status=in=(new,in-progress)");
});

test("a filter of conditions is read back as it was written", () => {
  const text = 'status=in=(new,waiting);subject=like="*gate way*";assignee=isnull=true';
  assert.equal(written(conjunction(text) ?? []), text);
  assert.equal(conjunction("a==1,b==2"), undefined);
  assert.equal(conjunction("(a==1,b==2);c==3"), undefined);
  assert.equal(conjunction("a=="), undefined);
  assert.deepEqual(conjunction(""), []);
});

test("several filters are joined so that or stays inside", () => {
  assert.equal(allOf("a==1,b==2", "", undefined, "c==3"), "(a==1,b==2);(c==3)");
  assert.equal(allOf("a==1", undefined), "a==1");
});

test("what a filter of a part says comes from the server, and nothing holds that it did not say", () => {
  const part = { type: "feed", code: "feed", closed: "status.flags=in=(final)", reopens: "status.flags=in=(paused)" };
  const record = { object: "case", id: "1", version: 1, display: "", fields: {}, actions: [], editable: [] };
  assert.ok(!says(record, part, "closed"));
  assert.ok(says({ ...record, conditions: { "feed.closed": true } }, part, "closed"));
  assert.ok(!says({ ...record, conditions: { "feed.closed": true } }, part, "reopens"));
});
