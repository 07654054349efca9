// SPDX-License-Identifier: Apache-2.0
import type { PluginInfo, PluginState } from "../../data/types.js";

export type PluginFilter = "all" | "active" | "attention" | "off" | "available";

/** What is wrong comes first: in progress, failed, refused, active, available. */
const ORDER: Record<PluginState, number> = { INSTALLED: 0, FAILED: 1, REFUSED: 2, ACTIVE: 3, AVAILABLE: 4 };

/** Whether somebody should look at it. */
export const attention = (plugin: PluginInfo): boolean => plugin.state === "FAILED" || plugin.state === "REFUSED";

const FILTERS: Record<PluginFilter, (plugin: PluginInfo) => boolean> = {
  all: () => true,
  active: (plugin) => plugin.state === "ACTIVE",
  attention,
  off: (plugin) => plugin.state === "INSTALLED",
  available: (plugin) => plugin.state === "AVAILABLE",
};

export function countOf(plugins: readonly PluginInfo[], filter: PluginFilter): number {
  return plugins.filter(FILTERS[filter]).length;
}

/** The plugins that fit, in the order in which an administrator wants them. */
export function shownPlugins(plugins: readonly PluginInfo[], filter: PluginFilter, words: string): PluginInfo[] {
  const wanted = words.trim().toLowerCase();
  return plugins
    .filter(FILTERS[filter])
    .filter((plugin) => `${plugin.title} ${plugin.code}`.toLowerCase().includes(wanted))
    .sort((one, other) => ORDER[one.state] - ORDER[other.state] || one.title.localeCompare(other.title));
}

/** Whether an operation on it is under way. */
export const busyJob = (plugin: PluginInfo): boolean => plugin.job?.state === "WAITING" || plugin.job?.state === "RUNNING";

/** Colour of the badge and tile. */
export function toneOf(state: PluginState): string {
  return { ACTIVE: "f-ok", REFUSED: "f-warn", FAILED: "f-bad", INSTALLED: "f-accent", AVAILABLE: "" }[state];
}
