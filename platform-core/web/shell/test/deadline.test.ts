// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { byFlags, deadline, tone, type Deadline } from "../src/data/deadline.js";
import type { Fields, Part } from "../src/data/types.js";

const part: Part = {
  type: "deadline", code: "resolution", from: "registeredOn", due: "dueOn", done: "resolvedOn",
  paused: "status.flags=in=(paused)", remaining: "left", ended: "status.flags=in=(final)",
};
const open = { registeredOn: "2026-11-20T08:00:00Z", dueOn: "2026-11-20T16:00:00Z", resolvedOn: null };
const row = (fields: Fields, now: Date, flags: string[] = [], shown = part): Deadline => deadline(fields, shown, now, byFlags(shown, flags));
const at = (time: string): Date => new Date(`2026-11-20T${time}:00Z`);

test("a running deadline tells the share of time used and warns from three quarters", () => {
  const found = row(open, at("12:00"));
  assert.equal(found.state, "running");
  assert.equal(found.used, 0.5);
  assert.equal(tone(found), "f-ok");
  assert.equal(tone(row(open, at("14:30"))), "f-warn");
});

test("a deadline that passed is over, one that was kept is met", () => {
  const over = row(open, at("17:00"));
  assert.equal(over.state, "over");
  assert.equal(over.left, -3_600_000);
  assert.equal(row({ ...open, resolvedOn: "2026-11-20T10:00:00Z" }, at("17:00")).state, "met");
  assert.equal(row({ ...open, resolvedOn: "2026-11-20T16:30:00Z" }, at("17:00")).state, "late");
});

test("a paused deadline keeps what is left, and an ended record has none", () => {
  const paused = row({ ...open, left: "PT3H" }, at("17:00"), ["paused"]);
  assert.deepEqual([paused.state, paused.left], ["paused", 10_800_000]);
  assert.equal(row(open, at("17:00"), ["final"]).state, "none");
  assert.equal(row({}, at("17:00")).state, "none");
});

test("a deadline whose part does not say when it rests runs on while the record waits", () => {
  const restless: Part = { ...part, paused: undefined };
  assert.equal(row(open, at("12:00"), ["paused"], restless).state, "running");
  assert.equal(row(open, at("12:00"), ["final"], restless).state, "none");
});

test("on a page the filters of the part decide, whatever the flags are called", () => {
  assert.equal(deadline({ ...open, left: "PT3H" }, part, at("17:00"), (setting) => setting === "paused").state, "paused");
  assert.equal(deadline(open, part, at("17:00"), () => false).state, "over");
});
