// SPDX-License-Identifier: Apache-2.0

/** What spreadsheets would run. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  const text = typeof value === "string" && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as the portal writes them: RFC 4180, with the mark by which Excel knows UTF-8. */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** Hands a table to the browser as a file. */
export function saveCsv(name: string, rows: readonly (readonly (string | number)[])[]): void {
  const href = URL.createObjectURL(new Blob([csv(rows)], { type: "text/csv;charset=utf-8" }));
  Object.assign(document.createElement("a"), { href, download: name.replace(/[\\/:*?"<>|]/g, " ").trim() }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
