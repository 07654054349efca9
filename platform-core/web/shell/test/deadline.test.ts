// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { deadline, tone } from "../src/data/deadline.js";
import type { Part } from "../src/data/types.js";

const part: Part = {
  type: "deadline", code: "resolution", from: "registeredOn", due: "dueOn", done: "resolvedOn",
  paused: "status.flags=in=(paused)", remaining: "left", ended: "status.flags=in=(final)",
};
const open = { registeredOn: "2026-11-20T08:00:00Z", dueOn: "2026-11-20T16:00:00Z", resolvedOn: null, status: { id: "1", display: "New", flags: [] } };
const at = (time: string): Date => new Date(`2026-11-20T${time}:00Z`);

test("a running deadline tells the share of time used and warns from three quarters", () => {
  const found = deadline(open, part, at("12:00"));
  assert.equal(found.state, "running");
  assert.equal(found.used, 0.5);
  assert.equal(tone(found), "f-ok");
  assert.equal(tone(deadline(open, part, at("14:30"))), "f-warn");
});

test("a deadline that passed is over, one that was kept is met", () => {
  const over = deadline(open, part, at("17:00"));
  assert.equal(over.state, "over");
  assert.equal(over.left, -3_600_000);
  assert.equal(deadline({ ...open, resolvedOn: "2026-11-20T10:00:00Z" }, part, at("17:00")).state, "met");
  assert.equal(deadline({ ...open, resolvedOn: "2026-11-20T16:30:00Z" }, part, at("17:00")).state, "late");
});

test("a paused deadline keeps what is left, and an ended record has none", () => {
  const paused = deadline({ ...open, left: "PT3H", status: { id: "1", display: "Waiting", flags: ["paused"] } }, part, at("17:00"));
  assert.deepEqual([paused.state, paused.left], ["paused", 10_800_000]);
  assert.equal(deadline({ ...open, status: { id: "1", display: "Canceled", flags: ["final"] } }, part, at("17:00")).state, "none");
  assert.equal(deadline({}, part, at("17:00")).state, "none");
});
