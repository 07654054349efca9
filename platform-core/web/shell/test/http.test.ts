// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { connection, request } from "../src/data/http.js";

const real = globalThis.fetch;
let calls = 0;

function answers(...list: [status: number, retryAfter?: string][]): void {
  calls = 0;
  globalThis.fetch = () => {
    const [status, retryAfter] = list[Math.min(calls++, list.length - 1)] ?? [500];
    return Promise.resolve(new Response("{}", { status, headers: retryAfter === undefined ? {} : { "Retry-After": retryAfter } }));
  };
}

afterEach(() => {
  globalThis.fetch = real;
});

void test("a call to a section that is exchanged is sent again until it is back", async () => {
  answers([503, "0"], [503, "0"], [200]);
  assert.deepEqual(await request("POST", "/records/case", { body: {} }), {});
  assert.equal(calls, 3);
  assert.equal(connection.value.state, "fine");
});

void test("somebody who stays busy is left alone, and it is said", async () => {
  answers([503, "0"]);
  await assert.rejects(request("GET", "/records/case"));
  assert.equal(calls, 4);
  assert.equal(connection.value.state, "busy");
});

void test("a longer wait is left to the user", async () => {
  answers([503, "5"], [200]);
  await assert.rejects(request("GET", "/records/case"));
  assert.equal(calls, 1);
});
