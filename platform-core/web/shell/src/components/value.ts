// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import * as format from "../../../kit/src/format.js";
import { t } from "../../../kit/src/i18n.js";
import { person } from "../../../kit/src/person.js";
import { properties } from "../../../kit/src/property.js";
import { byFlags, deadline, tone, type Deadline } from "../data/deadline.js";
import { fieldOf, reachable, textOf } from "../data/objects.js";
import { recordAddress } from "../data/router.js";
import type { FieldInfo, Fields, Money, ObjectInfo, Part, Reference, Value } from "../data/types.js";

export type Shown = TemplateResult | string | typeof nothing;

/** Where a value is shown: short in lists, in full on record pages. */
export type Room = "list" | "page";

/** People have a face, wherever they are referred to. */
const PEOPLE = new Set(["user", "contact"]);

export function isReference(value: Value): value is Reference {
  return typeof value === "object" && value !== null && "id" in value;
}

export function isMoney(value: Value): value is Money {
  return typeof value === "object" && value !== null && "currency" in value;
}

export function isEmpty(value: Value): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Soft badge with a dot. */
export function badge(value: Reference, look = ""): TemplateResult {
  return html`<span class="f-badge ${look} ${value.color && value.color !== "neutral" ? `f-${value.color}` : ""}">${value.display}</span>`;
}

/** The part of a page that explains a deadline field. */
export function deadlinePart(object: ObjectInfo, field: string): Part | undefined {
  const parts = [...object.page.side, ...object.page.tabs.flatMap((tab) => tab.parts)];
  return parts.find((part) => part.type === "deadline" && part["due"] === field);
}

/** A number that is a share of hundred. */
export function isPercent(field: FieldInfo): boolean {
  return field.settings?.["format"] === "percent";
}

/** Code of the field that says what a number counts. */
export function unitOf(field: FieldInfo): string {
  return textOf(field.settings?.["unit"]);
}

function unitField(object?: ObjectInfo, field?: FieldInfo): FieldInfo | undefined {
  return object && field ? fieldOf(object, unitOf(field)) : undefined;
}

/** Numbers say little without what they count: each field that has a unit, with it. */
export function withUnits(object: ObjectInfo, columns: readonly string[]): string[] {
  return [...new Set(columns.flatMap((column) => [column, unitField(object, fieldOf(object, column))?.code ?? column]))];
}

/** Fields that have to be read to show others. */
export function needed(object: ObjectInfo, columns: readonly string[]): string[] {
  const all = new Set(withUnits(object, columns));
  for (const column of columns) {
    const part = deadlinePart(object, column);
    if (!part) continue;
    for (const code of [part["from"], part["done"], part["remaining"], object.lifecycle?.field]) {
      if (typeof code === "string" && object.fields.some((field) => field.code === code)) all.add(code);
    }
  }
  return [...all];
}

export function deadlineWords(state: Deadline): string {
  switch (state.state) {
    case "none":
      return t("deadline.none");
    case "met":
      return t("deadline.met");
    case "late":
      return t("deadline.late");
    case "paused":
      return t("deadline.paused");
    case "over":
      return t("deadline.over", { time: format.span(state.left) });
    case "running":
      return format.span(state.left);
  }
}

/** Ring and words. */
export function deadlineShown(state: Deadline): TemplateResult {
  const words = deadlineWords(state);
  if (state.state !== "running" && state.state !== "over") return html`<span>${words}</span>`;
  return html`<span class="f-deadline ${tone(state)}" title=${state.due ? format.fullTime(state.due) : nothing}>
    <span class="f-ring ${tone(state)}" ${properties({ "--part": `${Math.round(state.used * 100)}%` })}></span>${words}</span>`;
}

function referenceShown(field: FieldInfo, value: Reference, room: Room, object?: ObjectInfo): Shown {
  if (object?.lifecycle?.field === field.code || object?.page.stageField === field.code) return badge(value);
  if (field.lookup) {
    return value.color && value.color !== "neutral" ? html`<span class="f-level f-${value.color}">${value.display}</span>` : value.display;
  }
  const face = field.target && PEOPLE.has(field.target) ? person(value.display) : undefined;
  if (face && !(room === "page" && reachable.value.has(field.target ?? ""))) return face;
  if (room === "page" && field.target && reachable.value.has(field.target)) return html`<a href=${recordAddress(field.target, value.id)} dir="auto">${face ?? value.display}</a>`;
  return html`<span dir="auto">${value.display}</span>`;
}

function textShown(field: FieldInfo, value: string, room: Room): Shown {
  if (field.type === "choice") return field.options?.find((option) => option.value === value)?.label ?? value;
  if (field.settings?.["format"] === "tags") {
    const tags = value.split(",").map((tag) => tag.trim()).filter(Boolean);
    return html`<span class="f-row f-wrap">${tags.map((tag) => html`<span class="f-badge square nodot">${tag}</span>`)}</span>`;
  }
  if (room === "list") return html`<span dir="auto">${value}</span>`;
  if (field.type === "email") return html`<a href="mailto:${value}">${value}</a>`;
  if (field.type === "phone") return html`<a href="tel:${value.replace(/[^+\d]/g, "")}">${value}</a>`;
  if (field.type === "url" && /^https?:/i.test(value)) return html`<a href=${value} rel="noopener noreferrer" target="_blank">${value}</a>`;
  return html`<span class="f-pre" dir="auto">${value}</span>`;
}

function timeShown(field: FieldInfo, value: string, room: Room, object?: ObjectInfo, fields?: Fields): Shown {
  if (field.type === "date") return format.date(value);
  const part = object && fields && field.settings?.["format"] === "deadline" ? deadlinePart(object, field.code) : undefined;
  if (part && fields && room === "list") return deadlineShown(deadlineOf(part, fields, object));
  const words = room === "list" ? format.shortTime(value) : format.dateTime(value);
  return html`<time datetime=${value} title=${format.fullTime(value)}>${words}</time>`;
}

function deadlineOf(part: Part, fields: Fields, object?: ObjectInfo): Deadline {
  const status = fields[object?.lifecycle?.field ?? ""];
  return deadline(fields, part, new Date(), byFlags(part, isReference(status) ? status.flags : []));
}

/** 4 working hours: a number and what it counts. */
function numberShown(field: FieldInfo, value: number, object?: ObjectInfo, fields?: Fields): TemplateResult {
  const unit = unitField(object, field);
  const single = value === 1 ? unit?.options?.find((option) => option.value === fields?.[unit.code])?.one : undefined;
  if (isPercent(field)) return html`<span class="f-num">${format.percent(value)}</span>`;
  const counts = single ?? (unit && fields ? valueShown(unit, fields[unit.code], "list") : nothing);
  return html`<span class="f-num">${format.number(value)}</span>${counts === nothing ? "" : html` ${counts}`}`;
}

/** A value as people read it. */
export function valueShown(field: FieldInfo, value: Value, room: Room, object?: ObjectInfo, fields?: Fields): Shown {
  if (isEmpty(value)) {
    const part = object && fields && field.settings?.["format"] === "deadline" ? deadlinePart(object, field.code) : undefined;
    return part && fields ? deadlineShown(deadlineOf(part, fields, object)) : nothing;
  }
  if (Array.isArray(value)) return value.map((each) => each.display).join(", ");
  if (isReference(value)) return field.type === "file" ? html`<a href="/api/v1/files/${value.id}" download>${value.display}</a>` : referenceShown(field, value, room, object);
  if (isMoney(value)) return html`<span class="f-num">${format.money(value)}</span>`;
  if (typeof value === "boolean") return value ? t("common.yes") : t("common.no");
  if (typeof value === "number") return numberShown(field, value, object, fields);
  if (typeof value !== "string") return nothing;
  if (field.type === "date" || field.type === "date-time") return timeShown(field, value, room, object, fields);
  if (field.type === "duration") return format.span(format.milliseconds(value));
  return textShown(field, value, room);
}
