// SPDX-License-Identifier: Apache-2.0

/** Colour of a meter: amber from 90 %, red at the limit. */
export function meterTone(used: number, limit: number): "" | "f-warn" | "f-bad" {
  if (used >= limit) return used === 0 ? "" : "f-bad";
  return used >= limit * 0.9 ? "f-warn" : "";
}
