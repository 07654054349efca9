// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { formAddress, importAddress, recordAddress, route, sectionAddress } from "../src/data/router.js";

test("addresses of records are told from lists and forms", () => {
  assert.deepEqual(route("/records/case"), { page: "list", object: "case" });
  assert.deepEqual(route(formAddress("case")), { page: "form", object: "case" });
  assert.deepEqual(route(importAddress("case")), { page: "import", object: "case" });
  assert.deepEqual(route(recordAddress("case", "0190-a")), { page: "record", object: "case", id: "0190-a" });
});

test("what is not known is missing", () => {
  assert.deepEqual(route("/nothing/here"), { page: "missing" });
  assert.deepEqual(route("/records/case/1/2"), { page: "missing" });
});

test("pages of sections have what follows them as their path", () => {
  assert.deepEqual(route("/sections/visits/calendar"), { page: "section", section: "visits", code: "calendar", path: "" });
  assert.deepEqual(route(sectionAddress("visits", "calendar", "2026/47")), { page: "section", section: "visits", code: "calendar", path: "2026/47" });
  assert.equal(sectionAddress("visits", "calendar", "/a b/"), "/sections/visits/calendar/a%20b");
  assert.deepEqual(route("/sections/visits"), { page: "missing" });
});
