// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { inSentence } from "../../../kit/src/format.js";
import { toast } from "../../../kit/src/toasts.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import type { MenuItem } from "../../../kit/src/foyer-menu.js";
import { fieldOf } from "../data/objects.js";
import { problemOf } from "../data/problem.js";
import { listAddress, navigate } from "../data/router.js";
import { sectionOf } from "../data/workplaces.js";
import type { ActionInfo, FieldInfo, ObjectInfo, Rec } from "../data/types.js";
import { headerActions, start } from "./action-buttons.js";
import { FoyerConfirm } from "./foyer-confirm.js";
import { problemToast } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import { badge, isEmpty, isReference, valueShown } from "./value.js";
import "../../../kit/src/foyer-menu.js";

export function recordTitle(object: ObjectInfo, record: Rec): string {
  const value = record.fields[object.page.title];
  const options = fieldOf(object, object.page.title)?.options;
  if (typeof value === "string" && value !== "") return options?.find((option) => option.value === value)?.label ?? value;
  return isReference(value) ? value.display : record.display;
}

function number(object: ObjectInfo, record: Rec): string | undefined {
  const field = object.fields.find((each) => each.type === "number");
  const value = field ? record.fields[field.code] : undefined;
  return typeof value === "string" ? value : undefined;
}

/** Where the record is: its list, then its number or name. */
export function crumb(object: ObjectInfo, record?: Rec, here = ""): TemplateResult {
  const last = record ? (number(object, record) ?? recordTitle(object, record)) : here;
  return html`<nav class="r-crumb" aria-label=${t("record.crumb")}><ol>
    <li><a href=${listAddress(object.object)}>${sectionOf(object.object)?.title ?? object.plural}</a></li>
    ${last ? html`<li aria-current="page">${icon("chevron-right", "sm")}<span class="f-truncate">${last}</span></li>` : ""}
  </ol></nav>`;
}

const META_ICONS: Record<string, string> = { "date-time": "calendar", date: "calendar", integer: "hash", choice: "languages" };
const TARGET_ICONS: Record<string, string> = { account: "building-2", user: "user", contact: "user", role: "users" };

function metaEntry(object: ObjectInfo, field: FieldInfo, record: Rec): TemplateResult | typeof nothing {
  const value = record.fields[field.code];
  if (isEmpty(value)) return nothing;
  if (field.type === "number") return html`<span class="f-num">${valueShown(field, value, "list", object)}</span>`;
  const image = TARGET_ICONS[field.target ?? ""] ?? META_ICONS[field.type] ?? (field.lookup ? "tag" : "layers");
  const moment = field.type === "date-time" || field.type === "date";
  const words = isReference(value) ? value.display : valueShown(field, value, "page", object, record.fields);
  const label = moment || field.type === "integer" ? html`${field.label} ` : html`<span class="f-hidden">${field.label}: </span>`;
  return html`<span title=${field.label}>${icon(image, "sm")}${label}${words}</span>`;
}

/** Badges of a record: the status with its dot, others square. */
export function badges(object: ObjectInfo, record: Rec): TemplateResult[] {
  return object.page.badges.flatMap((code) => {
    const value = record.fields[code];
    const status = code === object.lifecycle?.field;
    return isReference(value) ? [badge(value, status ? "" : "square nodot")] : [];
  });
}

export function meta(object: ObjectInfo, record: Rec): TemplateResult {
  return html`<p class="r-meta">${object.page.meta.map((code) => {
    const field = fieldOf(object, code);
    return field ? metaEntry(object, field, record) : nothing;
  })}</p>`;
}

function button(desk: RecordDesk, action: ActionInfo, look: string): TemplateResult {
  return html`<button class="f-button ${look}" type="button" aria-busy=${desk.busy === action.code} aria-keyshortcuts=${action.key ?? nothing} title=${action.key ? t("action.key", { key: action.key }) : nothing}
    @click=${() => void start(desk, action)}>${icon(action.icon)}${action.label}</button>`;
}

/** Asks, deletes and goes back to the list, where a notice says what went. */
async function deleteRecord(desk: RecordDesk): Promise<void> {
  const { object, record } = desk;
  if (!record) return;
  const noun = inSentence(object.title);
  const question = t("record.delete.text", { name: record.display, extras: [object.feed, object.files].some(Boolean) ? "yes" : "no" });
  if (!(await new FoyerConfirm(t("record.delete.title", { object: noun }), question, t("common.delete"), true).open())) return;
  try {
    await desk.remove();
    navigate(listAddress(object.object), { replace: true });
    toast(t("record.deleted", { name: record.display }), { tone: "ok" });
  } catch (error) {
    problemToast(error);
    if (problemOf(error).status === 412) void desk.refresh();
  }
}

/** Actions at the end of the header; the rest, copying and printing in the menu. */
export function actions(desk: RecordDesk, more: MenuItem[] = [], primary = false): TemplateResult {
  if (!desk.record || desk.away) return html``;
  const { visible, menu } = headerActions(desk.object, desk.record);
  const items: MenuItem[] = [
    ...menu.map((action) => ({ label: action.label, icon: action.icon, danger: action.tone === "danger", hint: action.key ? t("action.key", { key: action.key }) : undefined, run: () => void start(desk, action) })),
    { label: t("record.link"), icon: "link", line: menu.length > 0, run: () => void navigator.clipboard.writeText(location.href) },
    { label: t("record.print"), icon: "printer", run: () => window.print() },
    ...more,
    ...(desk.record.deletable ? [{ label: t("record.delete"), icon: "trash-2", line: true, danger: true, run: () => void deleteRecord(desk) }] : []),
  ];
  return html`<div class="r-actions">${visible.map((action) => button(desk, action, primary && action.tone === "primary" ? "primary" : ""))}
    <foyer-menu end label=${t("common.more")} .items=${items}></foyer-menu></div>`;
}

/** The head of a record page: crumb, tile, title, badges, meta line, actions. */
export function recordHead(desk: RecordDesk): TemplateResult {
  const { object, record } = desk;
  if (!object) return html``;
  return html`${crumb(object, record)}
    <div class="r-title"><span class="f-tile lg f-accent">${icon(object.icon, "lg")}</span>
      <div class="f-grow">${record
        ? html`<div class="r-name"><h1 dir="auto">${recordTitle(object, record)}</h1>${badges(object, record)}</div>${meta(object, record)}`
        : html`<h1><span class="f-bone"></span></h1><p class="r-meta"><span class="f-bone f-bone-1"></span></p>`}</div>
      ${actions(desk)}</div>`;
}
