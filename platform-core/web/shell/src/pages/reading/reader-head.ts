// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { date, number } from "../../../../kit/src/format.js";
import type { MenuItem } from "../../../../kit/src/foyer-menu.js";
import { icon } from "../../../../kit/src/icon.js";
import { currentLanguage, t } from "../../../../kit/src/i18n.js";
import { person } from "../../../../kit/src/person.js";
import type { RecordDesk } from "../../components/record-desk.js";
import { actions, badges, recordTitle } from "../../components/record-head.js";
import { isReference } from "../../components/value.js";
import { below, tree, treeField, withValues, type Branch } from "../../data/finding.js";
import { fieldOf, textOf } from "../../data/objects.js";
import { listAddress, recordAddress } from "../../data/router.js";
import { sectionOf } from "../../data/workplaces.js";
import type { LookupValue, ObjectInfo, Rec } from "../../data/types.js";
import type { Languages, Versions } from "./relatives.js";
import "../../../../kit/src/foyer-menu.js";
import "../../components/record-head.css";

export interface Head {
  desk: RecordDesk;
  record: Rec;
  minutes: number;
  languages: Languages;
  versions: Versions;
  edit?: () => void;
  editing: boolean;
  /** Shows what changed since the version that is read. */
  compare?: () => void;
  /** Makes the version that is read the current text. */
  restore?: () => void;
}

function find(branches: readonly Branch[], code: string): Branch | undefined {
  for (const each of branches) {
    const found = each.value === code ? each : find(each.children, code);
    if (found) return found;
  }
  return undefined;
}

/** The section, then the categories from the root on; each leads to the articles below it. */
function crumbs(object: ObjectInfo, record: Rec): TemplateResult {
  const field = treeField(object);
  const value = field ? record.fields[field.code] : undefined;
  const path: LookupValue[] = [];
  let at = isReference(value) ? field?.values?.find(({ code }) => code === value.code) : undefined;
  while (at && path.length < 9) {
    path.unshift(at);
    const parent = at.parent;
    at = parent ? field?.values?.find(({ id }) => id === parent) : undefined;
  }
  const address = (code: string): string => {
    const branch = field ? find(tree(field, undefined), code) : undefined;
    return listAddress(object.object, new URLSearchParams({ filter: field && branch ? withValues("", field, below(branch)) : "" }).toString());
  };
  return html`<nav class="r-crumb" aria-label=${t("read.breadcrumb")}><ol>
    <li><a href=${listAddress(object.object)}>${sectionOf(object.object)?.title ?? object.plural}</a></li>
    ${path.map(({ code, display }) => html`<li>${icon("chevron-right", "sm")}<a href=${address(code)}>${display}</a></li>`)}
  </ol></nav>`;
}

function languageName(object: ObjectInfo, code: string): string {
  return fieldOf(object, "language")?.options?.find(({ value }) => value === code)?.label ?? code;
}

function languageMenu({ desk, record, languages }: Head): TemplateResult | typeof nothing {
  const current = textOf(record.fields["language"]);
  if (!current) return nothing;
  const name = languageName(desk.object, current);
  if (languages.all.length < 2) return html`<span class="f-row f-small f-soft">${icon("languages", "sm")}${name}</span>`;
  const items: MenuItem[] = languages.all.map((each) => ({ label: languageName(desk.object, textOf(each.fields["language"])), href: recordAddress(each.object, each.id), icon: each.id === record.id ? "check" : "languages" }));
  return html`<foyer-menu look="f-button small" .face=${html`${icon("languages", "sm")}${name}${icon("chevron-down", "sm")}`} .items=${items}></foyer-menu>`;
}

function versionMenu({ versions }: Head): TemplateResult | typeof nothing {
  const { all, chosen } = versions;
  if (all.length < 2) return nothing;
  const items: MenuItem[] = all.map((version, at) => ({
    label: t("read.version", { number: String(version.fields["revision"] ?? "") }),
    hint: at === 0 ? t("read.current") : date(textOf(version.fields["createdOn"])),
    checked: chosen ? chosen.id === version.id : at === 0,
    run: () => versions.choose(at === 0 ? undefined : version),
  }));
  const label = t("read.version", { number: String((chosen ?? all[0])?.fields["revision"] ?? "") });
  return html`<foyer-menu look="f-button small" .face=${html`${icon("history", "sm")}${label}${icon("chevron-down", "sm")}`} .items=${items}></foyer-menu>`;
}

/** Who wrote it, when it was changed, how long it takes, for whom it is. */
function facts({ desk: { object }, record, minutes }: Head): TemplateResult {
  const changed = textOf(record.fields["changedOn"]) || textOf(record.fields["publishedOn"]);
  const fields = object.page.meta.map((code) => fieldOf(object, code)).filter((field) => field !== undefined);
  const people = fields.map((field) => record.fields[field.target === "user" ? field.code : ""]).filter(isReference);
  const others = fields.flatMap((field) => {
    const value = record.fields[field.code];
    if (field.target === "role" && isReference(value)) return [html`<span class="f-row" title=${field.label}>${icon("users", "sm")}<span class="f-hidden">${field.label}: </span>${value.display}</span>`];
    if (field.code === "views" && typeof value === "number") return [html`<span class="f-row">${icon("eye", "sm")}${t("find.views", { count: value })}</span>`];
    return field.type === "integer" && typeof value === "number" ? [html`<span>${field.label} ${number(value)}</span>`] : [];
  });
  return html`<p class="facts">${people.map(({ display }) => person(display))}${changed ? html`<span>${t("read.updated", { date: date(changed) })}</span>` : ""}<span>${t("read.minutes", { count: minutes })}</span>${others}</p>`;
}

/** What stands above the text. */
export function readerHead(head: Head): TemplateResult {
  const { desk, record, versions } = head;
  const title = versions.chosen ? textOf(versions.chosen.fields[desk.object.page.title]) || recordTitle(desk.object, record) : recordTitle(desk.object, record);
  return html`<header>${crumbs(desk.object, record)}
    <div class="f-row f-wrap kinds">${badges(desk.object, record)}</div>
    <h1 dir="auto">${title}</h1>
    <div class="line">${facts(head)}<div class="tools">${languageMenu(head)}${versionMenu(head)}
      ${head.edit ? html`<button class="f-button small" type="button" aria-keyshortcuts="e" @click=${head.edit}>${icon("pencil", "sm")}${t("read.edit")}</button>` : ""}${head.editing ? nothing : actions(desk)}</div></div>
  </header>`;
}

/** What a reader has to know before reading: another language, an earlier version. */
export function readerNotes({ desk, record, languages, versions, compare, restore }: Head): TemplateResult | typeof nothing {
  const { chosen } = versions;
  if (chosen) {
    const text = t("read.old", { number: String(chosen.fields["revision"] ?? ""), date: date(textOf(chosen.fields["createdOn"])) });
    return html`<div class="f-note f-warn" role="status">${icon("history")}<span class="f-grow">${text}</span><span class="f-row f-wrap">${compare ? html`<button class="f-button small" type="button" @click=${compare}>${icon("git-compare", "sm")}${t("read.compare")}</button>` : ""}
      ${restore ? html`<button class="f-button small" type="button" @click=${restore}>${icon("rotate-ccw", "sm")}${t("read.restore")}</button>` : ""}
      <button class="f-button small" type="button" @click=${() => versions.choose(undefined)}>${t("read.back")}</button></span></div>`;
  }
  const shown = textOf(record.fields["language"]);
  const wanted = currentLanguage();
  if (!shown || shown === wanted || languages.all.length === 0) return nothing;
  const own = languages.all.find(({ fields }) => fields["language"] === wanted);
  const name = (code: string): string => new Intl.DisplayNames([wanted], { type: "language", fallback: "none" }).of(code) ?? languageName(desk.object, code);
  if (own) return nothing;
  return html`<div class="f-note f-info">${icon("languages")}<span>${t("read.fallback", { wanted: name(wanted), shown: name(shown) })}</span></div>`;
}
