// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { asking, settle, unsettle } from "../src/data/presence.js";
import { Problem } from "../src/data/problem.js";
import { workplaces } from "../src/data/workplaces.js";

const visits = { code: "visits", title: "Visits", objects: ["visit", "visit-job"] };
const cases = { code: "cases", title: "Cases", objects: ["case"] };
const missing = (error: unknown): boolean => error instanceof Problem && error.missing;

test("what went with its section is not asked for until it is back", async () => {
  workplaces.set({ items: [], sections: [cases, visits], revision: 1 });
  await asking("/records/visit-job/4711/feed");
  workplaces.set({ items: [], sections: [cases], revision: 2 });
  await assert.rejects(asking("/records/visit-job/4711/feed"), missing);
  await assert.rejects(asking("/objects/visit"), missing);
  await asking("/records/case");
  workplaces.set({ items: [], sections: [cases, visits], revision: 3 });
  await asking("/objects/visit");
});

test("what was never heard of is the server's to answer", async () => {
  await asking("/records/nonsense");
  await asking("/plugins/visits");
});

test("calls about sections wait while it is not known which are here, others do not", async () => {
  const order: string[] = [];
  unsettle();
  const waiting = asking("/records/case").then(() => order.push("records"));
  await asking("/session").then(() => order.push("session"));
  order.push("settled");
  settle();
  await waiting;
  assert.deepEqual(order, ["session", "settled", "records"]);
  await asking("/home");
});

test("what tells which objects are here does not wait for itself", async () => {
  unsettle();
  const soon = new Promise<string>((resolve) => setTimeout(() => resolve("it waits"), 0));
  assert.equal(await Promise.race([asking("/objects").then(() => "asked"), soon]), "asked");
  settle();
});

test("a call that waited is not sent when its section turns out to be gone", async () => {
  unsettle();
  const waiting = assert.rejects(asking("/records/visit"), missing);
  workplaces.set({ items: [], sections: [cases], revision: 4 });
  settle();
  await waiting;
});
