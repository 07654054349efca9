// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ImportColumn, ImportSettings } from "../src/data/imports.js";
import type { FieldInfo, ObjectInfo } from "../src/data/types.js";
import { csv } from "../src/pages/import/csv.js";
import { assigned, chosen, keyColumns, keyed, plainKey, targets, unfilled, writable } from "../src/pages/import/mapping.js";

const field = (code: string, type: FieldInfo["type"], more: Partial<FieldInfo> = {}): FieldInfo => ({ code, type, label: code.toUpperCase(), create: true, readOnly: false, ...more });
const object = {
  fields: [
    field("number", "number", { create: false, readOnly: true }),
    field("subject", "text", { required: true }),
    field("mail", "email"),
    field("product", "lookup"),
    field("paper", "file"),
    field("status", "lookup", { required: true, default: { id: "1", display: "New" } }),
    field("closedOn", "date-time", { create: false, readOnly: true }),
  ],
} as ObjectInfo;
const codes = (fields: readonly FieldInfo[]): string[] => fields.map(({ code }) => code);
const column = (title: string, code: string | null = null): ImportColumn => ({ column: title, field: code, key: false });
const plain: ImportSettings = { mapping: {}, key: "", emptyCells: "keep" };

test("columns go to fields that the viewer fills; a key may also be the number", () => {
  assert.deepEqual(codes(writable(object)), ["subject", "mail", "product", "status"]);
  assert.deepEqual(codes(targets(object, false)), codes(writable(object)));
  assert.deepEqual(codes(targets(object, true)), ["number", "subject", "mail"]);
});

test("a field is filled by one column: the one that was chosen last", () => {
  const columns = [column("Title", "subject"), column("Text")];
  const settings = assigned(columns, plain, "Text", "subject");
  assert.deepEqual(settings.mapping, { Title: "", Text: "subject" });
  assert.deepEqual(chosen(columns, settings).map(({ field: code }) => code), [null, "subject"]);
  assert.deepEqual(assigned(columns, settings, "Text", "").mapping, { Title: "", Text: "" });
});

test("only columns that can tell records apart are offered as key", () => {
  const columns = [column("Title", "subject"), column("Product", "product"), column("Ref")];
  assert.deepEqual(keyColumns(object, columns).map(({ column: title }) => title), ["Title", "Ref"]);
});

test("a column that is the key no longer does not stay with a field that the portal fills", () => {
  const settings = keyed(object, { ...plain, key: "No.", mapping: { "No.": "number", Title: "subject" } }, "Title");
  assert.deepEqual(settings, { key: "Title", mapping: { Title: "subject" }, emptyCells: "keep" });
});

test("the number of the portal and the id are plainly keys", () => {
  assert.equal(plainKey(object, [column("Title"), column("Number")]), "Number");
  assert.equal(plainKey(object, [column("ID")]), "ID");
  assert.equal(plainKey(object, [column("Ref"), column("Title")]), "");
});

test("what new records need and no column fills is said, unless it has a value of its own", () => {
  assert.deepEqual(codes(unfilled(object, [column("Mail", "mail")])), ["subject"]);
  assert.deepEqual(unfilled(object, [column("Title", "subject")]), []);
});

test("tables leave with the mark of UTF-8 and without what spreadsheets would run", () => {
  assert.equal(csv([["Row", "What"], [2, '=1+1, "x"'], [3, "-\nplain"]]), '\ufeffRow,What\r\n2,"\'=1+1, ""x"""\r\n3,"\'-\nplain"\r\n');
});
