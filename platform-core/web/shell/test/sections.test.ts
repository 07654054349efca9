// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { departed, ownerOf, sectionHere, sectionOfRoute } from "../src/data/sections.js";
import { difference, workplaces } from "../src/data/workplaces.js";

const visits = { code: "visits", title: "Visits", objects: ["visit"] };
const cases = { code: "cases", title: "Cases", objects: ["case"] };

test("sections come and go whether they are in the navigation or not", () => {
  assert.deepEqual(difference([cases], [cases, visits]), { came: [visits], went: [] });
  assert.deepEqual(difference([cases, visits], [visits]), { came: [], went: [cases] });
});

test("a section that went is remembered with its objects until it is back", () => {
  workplaces.set({ items: [], sections: [cases, visits], revision: 1 });
  assert.equal(departed("visits"), undefined);
  workplaces.set({ items: [], sections: [cases], revision: 2 });
  assert.equal(departed("visits")?.title, "Visits");
  assert.equal(ownerOf("visit"), "visits");
  assert.equal(sectionOfRoute({ page: "form", object: "visit" }), "visits");
  assert.equal(sectionOfRoute({ page: "section", section: "visits", code: "calendar", path: "" }), "visits");
  workplaces.set({ items: [], sections: [cases, visits], revision: 3 });
  assert.equal(departed("visits"), undefined);
  assert.equal(sectionHere("visits"), visits);
  assert.equal(departed("unheard-of"), undefined);
});
