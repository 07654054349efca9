// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { fromField, toField } from "../src/data/moments.js";

test("an instant is shown and read in the zone of the user", () => {
  assert.equal(toField("2026-11-20T08:30:00Z", "Europe/Berlin"), "2026-11-20T09:30");
  assert.equal(fromField("2026-11-20T09:30", "Europe/Berlin"), "2026-11-20T08:30:00.000Z");
  assert.equal(fromField("2026-07-01T09:30", "Europe/Berlin"), "2026-07-01T07:30:00.000Z");
  assert.equal(fromField("2026-03-29T03:30", "Europe/Berlin"), "2026-03-29T01:30:00.000Z");
  assert.equal(fromField("", "Europe/Berlin"), undefined);
});
