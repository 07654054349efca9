// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { pieces, thread } from "../src/data/thread.js";
import type { Post } from "../src/data/types.js";

const post = (id: string, at: string): Post => ({
  id, at, text: "", visibility: "public", author: { id: "1", display: "Maya", employee: false }, mine: false, replyTo: null, files: [],
});

test("changes of the status stand between the posts, other changes do not", () => {
  const lines = thread(
    [post("p1", "2026-11-20T08:00:00Z"), post("p2", "2026-11-20T10:00:00Z")],
    [
      { id: "h1", at: "2026-11-20T09:00:00Z", actor: null, changes: [{ field: "status", label: "Status", from: "New", to: "Resolved" }] },
      { id: "h2", at: "2026-11-20T09:30:00Z", actor: null, changes: [{ field: "priority", label: "Priority", from: "Low", to: "High" }] },
      { id: "h3", at: "2026-11-20T07:00:00Z", actor: null, changes: [{ field: "status", label: "Status", from: null, to: "New" }] },
    ],
    "status",
  );
  assert.deepEqual(lines.map(({ key }) => key), ["p1", "h1", "p2"]);
});

test("addresses become links without the full stop behind them", () => {
  assert.deepEqual(pieces("See https://a.example/x?y=1. Thanks"), [
    { text: "See " }, { text: "https://a.example/x?y=1", link: "https://a.example/x?y=1" }, { text: ". Thanks" },
  ]);
  assert.deepEqual(pieces("javascript:alert(1)"), [{ text: "javascript:alert(1)" }]);
});
