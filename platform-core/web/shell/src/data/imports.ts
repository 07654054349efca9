// SPDX-License-Identifier: Apache-2.0
import { address, segment } from "./http.js";
import { transfer, type Sending } from "./transfer.js";

/** A column of a table and the field that it fills; null when it is left out. */
export interface ImportColumn {
  column: string;
  field: string | null;
  key: boolean;
}

/** Why a row was refused; no column when the row as a whole is meant. */
export interface ImportError {
  row: number;
  column: string;
  field?: string | null;
  code: string;
  detail: string;
  allowed: string[];
}

export interface ImportReport {
  dryRun: boolean;
  rows: number;
  created: number;
  changed: number;
  unchanged: number;
  refused: number;
  columns: ImportColumn[];
  errors: ImportError[];
  /** How many there are beside those that are listed. */
  moreErrors: number;
}

export interface ImportSettings {
  /** Fields by title of the column, empty for a column to be left out; the server finds the others by name. */
  mapping: Readonly<Record<string, string>>;
  /** Title of the column that tells records apart. */
  key: string;
  emptyCells: "keep" | "clear";
}

/** The largest file that the server takes. */
export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_ROWS = 50_000;

/** Imports a table, or only says what would become of it. */
export function importTable(object: string, file: File, settings: ImportSettings, dryRun: boolean, sending: Sending): Promise<ImportReport> {
  const form = new FormData();
  form.append("dryRun", String(dryRun));
  form.append("mapping", JSON.stringify(settings.mapping));
  form.append("emptyCells", settings.emptyCells);
  if (settings.key) form.append("key", settings.key);
  form.append("file", file, file.name);
  return transfer<ImportReport>(address(`/records/${segment(object)}/import`), form, sending);
}
