// SPDX-License-Identifier: Apache-2.0
const DAY = 86_400_000;

/** How much of the validity has passed, in percent, and how many days are left; negative when it is over. */
export function validity(notBefore: string, notAfter: string, now: number): { part: number; days: number } {
  const from = Date.parse(notBefore);
  const until = Date.parse(notAfter);
  const part = until > from ? Math.min(100, Math.max(0, ((now - from) / (until - from)) * 100)) : 100;
  return { part, days: Math.ceil((until - now) / DAY) };
}

/** Colour of a meter: amber from 90 %, red at the limit. */
export function meterTone(used: number, limit: number): "" | "f-warn" | "f-bad" {
  if (used >= limit) return "f-bad";
  return used >= limit * 0.9 ? "f-warn" : "";
}
