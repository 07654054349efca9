// SPDX-License-Identifier: Apache-2.0
import { currentLanguage, currentZone, t } from "./i18n.js";

const dates = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const locale = currentLanguage() === "en" ? "en-GB" : currentLanguage();
  const all = { timeZone: currentZone(), ...options };
  const key = locale + JSON.stringify(all);
  let found = dates.get(key);
  if (!found) dates.set(key, (found = new Intl.DateTimeFormat(locale, all)));
  return found;
}

const TIME = { hour: "2-digit", minute: "2-digit" } as const;
const DAY = { day: "numeric", month: "short" } as const;

function instant(value: string | Date): Date {
  return value instanceof Date ? value : new Date(value);
}

/** The calendar day of a moment in the user's time zone, as a number that can be compared. */
function dayNumber(moment: Date): number {
  const parts = formatter({ year: "numeric", month: "numeric", day: "numeric" }).formatToParts(moment);
  const part = (type: string): number => Number(parts.find((each) => each.type === type)?.value ?? 0);
  return Date.UTC(part("year"), part("month") - 1, part("day")) / 86_400_000;
}

/** 19 Nov 2026 */
export function date(value: string | Date): string {
  const day = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return formatter({ ...DAY, year: "numeric", ...(day ? { timeZone: "UTC" } : {}) }).format(instant(value));
}

/** Wed 19 Nov, 14:06, with the year if it is another one. */
export function dateTime(value: string | Date, now = new Date()): string {
  const moment = instant(value);
  const sameYear = formatter({ year: "numeric" }).format(moment) === formatter({ year: "numeric" }).format(now);
  const day = formatter({ weekday: sameYear ? "short" : undefined, ...DAY, year: sameYear ? undefined : "numeric" });
  return `${day.format(moment).replace(",", "")}, ${formatter(TIME).format(moment)}`;
}

/** Today 08:40, Yesterday, 18 Nov, 18 Nov 2025: short, for lists. */
export function shortTime(value: string | Date, now = new Date()): string {
  const moment = instant(value);
  const days = dayNumber(now) - dayNumber(moment);
  if (days === 0) return t("time.today", { time: formatter(TIME).format(moment) });
  if (days === 1) return t("time.yesterday");
  if (days === -1) return t("time.tomorrow", { time: formatter(TIME).format(moment) });
  const sameYear = moment.getFullYear() === now.getFullYear();
  return formatter(sameYear ? DAY : { ...DAY, year: "numeric" }).format(moment);
}

/** The whole moment, for titles. */
export function fullTime(value: string | Date): string {
  return formatter({ dateStyle: "full", timeStyle: "short" }).format(instant(value));
}

/** 2 d 4 h, 3 h 20 min, 12 min, less than a minute: the two largest units. */
export function span(milliseconds: number): string {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor((minutes % 1440) / 60), "hour"],
    [minutes % 60, "minute"],
  ];
  const first = parts.findIndex(([amount]) => amount > 0);
  if (first < 0) return t("time.moment");
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => t(`time.${unit}`, { amount }))
    .join(" ");
}

/** Milliseconds of an ISO 8601 duration; 0 if it is none. */
export function milliseconds(duration: string): number {
  const match = /^(-)?P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(duration);
  if (!match) return 0;
  const [, sign, days = "0", hours = "0", minutes = "0", seconds = "0"] = match;
  const total = ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
  return total * (sign ? -1000 : 1000);
}

/** 1,204 */
export function number(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(currentLanguage(), options).format(value);
}

/** 12.5% of a share that is given in percent. */
export function percent(value: number): string {
  return number(value / 100, { style: "percent", maximumFractionDigits: 2 });
}

/** EUR 12.50 in the user's manner. */
export function money(value: { amount: string; currency: string }): string {
  return number(Number(value.amount), { style: "currency", currency: value.currency });
}

/** 25 MB as a limit, which is set in whole powers of two. */
export function limit(value: number): string {
  const megabytes = value / 1024 / 1024;
  return Number.isInteger(megabytes) ? `${number(megabytes)} MB` : bytes(value);
}

/** A word as it stands inside a sentence: nouns are small there, except in German. */
export function inSentence(word: string): string {
  return currentLanguage() === "de" || /^\p{Lu}{2}/u.test(word) ? word : word.charAt(0).toLowerCase() + word.slice(1);
}

/** 4.7 MB */
export function bytes(value: number): string {
  const units = ["B", "kB", "MB", "GB"];
  let size = value;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${number(size, { maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0 })} ${units[unit] ?? "B"}`;
}
