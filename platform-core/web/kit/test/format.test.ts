// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { bytes, milliseconds, shortTime, span } from "../src/format.js";
import { t, useTexts, useZone } from "../src/i18n.js";
import { hue, initials } from "../src/person.js";

useTexts("en", {
  "time.today": "Today {time}", "time.yesterday": "Yesterday", "time.tomorrow": "Tomorrow {time}", "time.moment": "less than a minute",
  "time.day": "{amount} d", "time.hour": "{amount} h", "time.minute": "{amount} min", "many": "{count, plural, one {# row} other {# rows}}",
});
useZone("Europe/Berlin");

test("spans show their two largest units", () => {
  assert.equal(span(200 * 60_000), "3 h 20 min");
  assert.equal(span((52 * 60 + 1) * 60_000), "2 d 4 h");
  assert.equal(span(-30_000), "less than a minute");
  assert.equal(span(milliseconds("PT8H")), "8 h");
  assert.equal(milliseconds("P1DT30M"), 88_200_000);
  assert.equal(milliseconds("nonsense"), 0);
});

test("times are short near today, in the zone of the user", () => {
  const now = new Date("2026-11-20T12:00:00Z");
  assert.equal(shortTime("2026-11-20T07:40:00Z", now), "Today 08:40");
  assert.equal(shortTime("2026-11-18T23:30:00Z", now), "Yesterday");
  assert.equal(shortTime("2026-11-17T10:00:00Z", now), "17 Nov");
  assert.equal(shortTime("2025-11-17T10:00:00Z", now), "17 Nov 2025");
});

test("sizes are rounded as people say them", () => {
  assert.equal(bytes(412_000), "412 kB");
  assert.equal(bytes(3_100_000), "3.1 MB");
  assert.equal(bytes(12), "12 B");
});

test("texts have plural forms, and an unknown one shows its key", () => {
  assert.equal(t("many", { count: 1 }), "1 row");
  assert.equal(t("many", { count: 3 }), "3 rows");
  assert.equal(t("unknown.key"), "unknown.key");
});

test("people have initials and a colour that stays", () => {
  assert.equal(initials("Maya Lindholm"), "ML");
  assert.equal(initials("  "), "?");
  assert.equal(hue("Maya Lindholm"), hue("Maya Lindholm"));
});
