// SPDX-License-Identifier: Apache-2.0
// Between instants and what people type into fields, in the zone of the user.

function parts(moment: Date, zone: string | undefined): Record<string, string> {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
}

/** 2026-11-20T09:30 as a date-time field wants it. */
export function toField(instant: string, zone: string | undefined): string {
  const part = parts(new Date(instant), zone);
  return `${part["year"]}-${part["month"]}-${part["day"]}T${part["hour"]}:${part["minute"]}`;
}

/** The instant of what a date-time field says; undefined if it is not complete. */
export function fromField(text: string, zone: string | undefined): string | undefined {
  const guess = new Date(`${text}Z`);
  if (Number.isNaN(guess.getTime())) return undefined;
  const shown = new Date(`${toField(guess.toISOString(), zone)}Z`);
  const near = new Date(guess.getTime() - (shown.getTime() - guess.getTime()));
  // Around a change of the clock the first guess may lie on its other side.
  const again = new Date(`${toField(near.toISOString(), zone)}Z`);
  return new Date(near.getTime() - (again.getTime() - guess.getTime())).toISOString();
}
