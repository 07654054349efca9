// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { tablePlans } from "../src/pages/administration/plugin-tables.js";

const piece = (text: string): { kind: string; name: string } => ({ kind: text.slice(0, text.indexOf(" ")), name: text.slice(text.indexOf(" ") + 1) });

test("pieces of a plan are told by table, an index with the longest name that fits", () => {
  const additions = ["schema visits", "lookup visit_kind", "table visit", "column visit.day", "required visit.day", "generated visit.tsv", "table visit_job", "column visit_job.title", "index visit_day_id", "index visit_job_title_id", "view visit_scope"];
  assert.deepEqual(tablePlans(additions.map(piece)), [
    { table: "visit", columns: ["day", "tsv"], indexes: ["visit_day_id"] },
    { table: "visit_job", columns: ["title"], indexes: ["visit_job_title_id"] },
    { table: "visit_kind", columns: [], indexes: [] },
  ]);
});

test("an update names only the tables that get something", () => {
  assert.deepEqual(tablePlans([piece("column visit.place")]), [{ table: "visit", columns: ["place"], indexes: [] }]);
  assert.deepEqual(tablePlans([piece("access visit")]), []);
});
