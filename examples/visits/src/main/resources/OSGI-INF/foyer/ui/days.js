// SPDX-License-Identifier: Apache-2.0
// Days are texts such as 2026-11-28, as the portal sends them: they have no time zone.

const LENGTH = 86_400_000;

const written = (time) => new Date(time).toISOString().slice(0, 10);

/** The day in a text; undefined if there is none. */
export const dayIn = (text) => (Date.parse(text) ? written(Date.parse(text)) : undefined);

/** The day of this moment, where the viewer is. Swedes write it as we need it. */
export const today = (viewer) => new Intl.DateTimeFormat("sv", { timeZone: viewer.timeZone }).format();

export const plus = (day, days) => written(Date.parse(day) + days * LENGTH);

export const monday = (day) => plus(day, -((new Date(day).getUTCDay() + 6) % 7));

/** A day in words, such as { weekday: "long" }, in English as the portal writes it. */
export const inWords = (day, locale, options) =>
  new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { ...options, timeZone: "UTC" }).format(new Date(day));
