// SPDX-License-Identifier: Apache-2.0
import { milliseconds } from "../../../kit/src/format.js";
import { textOf } from "./objects.js";
import type { Fields, Part } from "./types.js";

export interface Deadline {
  state: "none" | "met" | "late" | "paused" | "running" | "over";
  /** Share of the time that is used, 0 to 1. */
  used: number;
  /** Milliseconds left, negative when over; of a met one how long it took. */
  left: number;
  due?: Date;
}

function moment(fields: Fields, code: unknown): Date | undefined {
  const value = fields[textOf(code)];
  return typeof value === "string" && value !== "" ? new Date(value) : undefined;
}

/** Rows of lists come without what filters of parts say: there the flags of the life cycle’s status tell when time rests or ended. */
export function byFlags(part: Part, flags: readonly string[] = []): (setting: string) => boolean {
  return (setting) => (setting === "paused" ? part["paused"] !== undefined && flags.includes("paused") : flags.includes("final"));
}

/** How a deadline stands, from the settings of its part and what its filters say. */
export function deadline(fields: Fields, part: Part, now: Date, holds: (setting: string) => boolean): Deadline {
  const due = moment(fields, part["due"]);
  const done = moment(fields, part["done"]);
  const from = moment(fields, part["from"]);
  if (holds("paused") && !done) {
    const remaining = fields[textOf(part["remaining"])];
    const known = typeof remaining === "string";
    if (known || due) return { state: "paused", used: 0, left: known ? milliseconds(remaining) : 0, due };
  }
  if (!due) return { state: "none", used: 0, left: 0 };
  if (done) return { state: done <= due ? "met" : "late", used: 1, left: done.getTime() - (from ?? done).getTime(), due };
  if (holds("ended")) return { state: "none", used: 0, left: 0 };
  const left = due.getTime() - now.getTime();
  const whole = due.getTime() - (from ?? now).getTime();
  const used = whole > 0 ? Math.min(1, Math.max(0, 1 - left / whole)) : 1;
  return { state: left < 0 ? "over" : "running", used, left, due };
}

/** Amber from three quarters on, red when over. */
export function tone({ state, used }: Deadline): "" | "f-ok" | "f-warn" | "f-bad" {
  if (state === "over") return "f-bad";
  if (state !== "running") return "";
  return used >= 0.75 ? "f-warn" : "f-ok";
}
