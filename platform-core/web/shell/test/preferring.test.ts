// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { listPreferring, type ListQuery } from "../src/data/records.js";
import type { Page, Rec } from "../src/data/types.js";

const article = (id: string): Rec => ({ object: "article", id, version: 1, display: id, fields: {}, actions: [], editable: [] });

/** A server with English articles alone; remembers the filters that it was asked for. */
function english(): { asked: string[]; list: (object: string, query: ListQuery) => Promise<Page> } {
  const asked: string[] = [];
  const list = (_: string, { filter = "" }: ListQuery): Promise<Page> => {
    asked.push(filter);
    return Promise.resolve({ items: filter.includes("language==de") ? [] : [article("one")] });
  };
  return { asked, list };
}

test("records in the viewer's language are enough where there are some", async () => {
  const { asked, list } = english();
  const page = await listPreferring("en", "language", "article", { view: "popular" }, undefined, list);
  assert.deepEqual(asked, ["language==en"]);
  assert.equal(page.items.length, 1);
});

test("where there are none in the viewer's language, those of all are shown", async () => {
  const { asked, list } = english();
  const page = await listPreferring("de", "language", "article", { filter: "views>10,helpful>1" }, undefined, list);
  assert.deepEqual(asked, ["(views>10,helpful>1);(language==de)", "views>10,helpful>1"]);
  assert.equal(page.items.length, 1);
});

test("a list that names no field of the language asks once", async () => {
  const { asked, list } = english();
  await listPreferring("de", "", "article", {}, undefined, list);
  assert.deepEqual(asked, [""]);
});
