// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { empty } from "../../../../kit/src/empty.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { formAddress } from "../../data/router.js";
import type { ObjectInfo } from "../../data/types.js";
import type { Help } from "./help.js";
import type { Finding } from "./finding.js";

/** How much was found for which words, and the way back when typing errors were corrected. */
export function correction({ total, lowerBound, corrected }: Pick<Finding, "total" | "lowerBound" | "corrected">, words: string, verbatim: () => void): TemplateResult {
  const shown = corrected ?? words;
  return html`<p class="found">${lowerBound ? t("find.about", { count: total }) : t("find.count", { count: total })} <b>${shown}</b>${corrected ? html`. <button class="f-text-button" type="button" @click=${verbatim}>${t("find.instead", { words })}</button>` : ""}</p>`;
}

/** The offer to write, with the words as its subject. */
export function nothingFits(help: Help | undefined, words: string): TemplateResult | typeof nothing {
  if (!help) return nothing;
  return html`<section class="fits"><h2>${t("find.nothing-fits")}</h2><p>${t("find.nothing-fits.text")}</p>
    <a class="f-button small" href=${formAddress(help.object, words ? new URLSearchParams({ [help.field]: words }).toString() : "")}>${help.title}</a></section>`;
}

/** Three ways on: fewer filters, the categories, writing. */
export function nothingFound(object: ObjectInfo, words: string, filter: string, help: Help | undefined, { clear, browse }: { clear: () => void; browse: () => void }): TemplateResult {
  if (!words) {
    const ways = filter ? html`<button class="f-button" type="button" @click=${clear}>${icon("filter-x")}${t("find.clear")}</button>` : "";
    return empty(object.icon, object.empty.title, filter ? t("find.none.filtered") : object.empty.text, ways);
  }
  const ways = html`${filter ? html`<button class="f-button" type="button" @click=${clear}>${icon("filter-x")}${t("find.clear")}</button>` : ""}
    <button class="f-button" type="button" @click=${browse}>${icon("list-tree")}${t("find.none.categories")}</button>
    ${help ? html`<a class="f-button" href=${formAddress(help.object, new URLSearchParams({ [help.field]: words }).toString())}>${icon("plus")}${help.title}</a>` : ""}`;
  return empty("search-x", t("find.none.title", { words }), filter ? t("find.none.filtered") : t("find.none.text"), ways);
}
