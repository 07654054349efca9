// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { currentLanguage } from "../../../kit/src/i18n.js";
import { missingPage } from "../components/problem-note.js";
import { inLanguage, namingFilter } from "../data/finding.js";
import { objectInfo } from "../data/objects.js";
import { listRecords } from "../data/records.js";
import { navigate, place, recordAddress } from "../data/router.js";

/** Finds the record that an address names by its fields and opens it in the place of this address. */
export async function goPage(code: string): Promise<TemplateResult> {
  const { path, query } = place.value;
  const object = await objectInfo(code);
  const filter = namingFilter(object, query);
  if (filter === undefined) return missingPage();
  const language = object.fields.some((field) => field.code === "language");
  const { items } = await listRecords(code, { filter, limit: 50, fields: language ? "language" : "createdOn" });
  const found = inLanguage(items, query.get("language"), currentLanguage(), "en");
  if (!found) return missingPage();
  if (place.value.path === path) navigate(recordAddress(code, found.id) + location.hash, { replace: true });
  return html``;
}
