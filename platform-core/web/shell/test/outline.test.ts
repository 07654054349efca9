// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkable } from "../src/components/editor/commands.js";
import { anchor, codeName, minutes, reading } from "../src/data/outline.js";
import { commandsFor, type Command } from "../src/data/palette.js";

test("anchors are plain and never taken twice", () => {
  assert.equal(anchor("Was tun? Größe prüfen", new Set()), "s-was-tun-große-prufen");
  assert.equal(anchor("What to do", new Set(["s-what-to-do"])), "s-what-to-do-2");
  assert.equal(anchor("…", new Set()), "s-part");
});

test("reading takes at least a minute", () => {
  assert.equal(minutes("few words"), 1);
  assert.equal(minutes("word ".repeat(660)), 3);
  assert.equal(minutes("容".repeat(1000)), 2);
});

test("the heading above the line is being read", () => {
  const tops = [{ id: "a", top: -300 }, { id: "b", top: 90 }, { id: "c", top: 400 }];
  assert.equal(reading(tops, 120), "b");
  assert.equal(reading(tops, -400), "a");
  assert.equal(reading([], 0), undefined);
});

test("code is named by its language", () => {
  assert.equal(codeName("language-yaml"), "yaml");
  assert.equal(codeName("language-plaintext"), "");
});

test("links lead to pages and addresses, not to scripts", () => {
  for (const good of ["https://foyer.dev/a", "/go/article?slug=a", "mailto:a@b.example", "#part"]) assert.equal(linkable(good), true, good);
  for (const bad of ["javascript:alert(1)", "//evil.example", "foo", "https://"]) assert.equal(linkable(bad), false, bad);
});

test("the palette offers pages without words and what matches with words", () => {
  const command = (group: string, label: string): Command => ({ group, label, icon: "house", address: "/" });
  const sources = { found: [command("case", "Gateway")], pages: [command("pages", "Wissensdatenbank"), command("pages", "Fälle")], creatable: [], all: command("all", "all") };
  assert.deepEqual(commandsFor("", sources).map(({ label }) => label), ["Wissensdatenbank", "Fälle"]);
  assert.deepEqual(commandsFor("fal", sources).map(({ label }) => label), ["Gateway", "all", "Fälle"]);
});
