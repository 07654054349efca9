// SPDX-License-Identifier: Apache-2.0
const DAY = 86_400_000;

export interface Stretch {
  /** Width in percent of the whole line. */
  part: number;
  /** How much of it has passed, in percent. */
  passed: number;
}

/** The validity, the grace and the reading as stretches of one line; the validity takes what the last two leave. */
export function stretches(turns: readonly [number, number, number, number], now: number): Stretch[] {
  const after = turns[3] - turns[1];
  // A year of validity would leave 44 days hardly visible, a week would take their place.
  const valid = Math.max(after, Math.min(turns[1] - turns[0], after * 4));
  const whole = valid + after;
  return [0, 1, 2].map((i) => {
    const from = turns[i] as number;
    const until = turns[i + 1] as number;
    const width = i === 0 ? valid : until - from;
    return { part: (width / whole) * 100, passed: Math.min(100, Math.max(0, ((now - from) / Math.max(1, until - from)) * 100)) };
  });
}

/** Days from now until a time, begun ones included; negative when it is over. */
export function daysUntil(time: string, now: number): number {
  return Math.ceil((Date.parse(time) - now) / DAY);
}
