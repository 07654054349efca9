// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { meets, saysSo } from "../src/data/condition.js";
import { session } from "../src/data/session.js";
import type { Fields, Session } from "../src/data/types.js";

const FLAGS: Record<string, string[]> = { new: [], "in-progress": [], waiting: ["paused"], resolved: ["resolved"], reopened: [], closed: ["final"], canceled: ["final"] };

function supportCase(status: string, more: Fields = {}): Fields {
  return { status: { id: `id-${status}`, display: status, code: status, flags: FLAGS[status] ?? [] }, satisfaction: null, ...more };
}

/** The statuses in which a condition holds. */
function held(condition: string, more: Fields = {}): string[] {
  return Object.keys(FLAGS).filter((status) => meets(supportCase(status, more), condition));
}

test("conditions of parts hold in the states that they are written for", () => {
  assert.deepEqual(held("status.flags=in=(resolved);satisfaction=isnull=true"), ["resolved"]);
  assert.deepEqual(held("status.flags=in=(resolved);satisfaction=isnull=true", { satisfaction: { id: "5", display: "Very satisfied" } }), []);
  assert.deepEqual(held("status.flags=in=(paused)"), ["waiting"]);
  assert.deepEqual(held("status.flags=in=(paused,resolved)"), ["waiting", "resolved"]);
  assert.deepEqual(held("status.flags=in=(final)"), ["closed", "canceled"]);
  assert.deepEqual(held("status.flags=out=(final)"), ["new", "in-progress", "waiting", "resolved", "reopened"]);
  assert.deepEqual(held("status.flags=in=(resolved),status.code==waiting"), ["waiting", "resolved"]);
  assert.deepEqual(held("status.code=in=(new,reopened);satisfaction=isnull=true"), ["new", "reopened"]);
});

test("every condition of a part in the sections that come along can be read", () => {
  for (const section of ["cases", "knowledge"]) {
    const text = readFileSync(join(process.cwd(), `../../plugins/${section}/src/main/resources/OSGI-INF/foyer/${section}.section.yaml`), "utf8");
    const parts = text.split("\n").filter((line) => line.includes("{ type: "));
    for (const [, setting, condition = ""] of parts.join("\n").matchAll(/\b(when|closed|reopens|paused|ended): "?([^",}]+(?:,[^"}]*)?)"?/g)) {
      assert.ok(Object.keys(FLAGS).some((status) => saysSo(supportCase(status), condition)), `${section}: ${setting} ${condition} never holds`);
    }
  }
});

test("an unreadable condition never holds, none always does, and only one that is there says so", () => {
  assert.equal(meets(supportCase("new"), "status.code=="), false);
  assert.equal(meets(supportCase("new"), undefined), true);
  assert.equal(saysSo(supportCase("new"), undefined), false);
});

test("variables stand for the viewer and for now", () => {
  session.set({ user: { id: "me", name: "Maya", login: "maya", contact: { id: "maya", display: "Maya" }, account: { id: "alder", display: "Alder" } }, roles: ["agents"], timeZone: "Europe/Berlin" } as Session);
  const fields: Fields = { assignee: { id: "me", display: "Maya" }, contact: { id: "other", display: "Oskar" }, group: { id: "1", display: "Agents", code: "agents" }, dueOn: "2026-01-01T00:00:00.5Z" };
  assert.equal(meets(fields, "assignee==$me"), true);
  assert.equal(meets(fields, "assignee!=$me"), false);
  assert.equal(meets(fields, "contact==$contact"), false);
  assert.equal(meets(fields, "group=in=$roles"), true);
  assert.equal(meets(fields, "dueOn<$now"), true);
  assert.equal(meets({ dueOn: "2999-01-01T00:00:00Z" }, "dueOn<$now"), false);
  session.set(null);
  assert.equal(meets(fields, "assignee==$me"), false);
});
