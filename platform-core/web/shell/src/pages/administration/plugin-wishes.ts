// SPDX-License-Identifier: Apache-2.0
import { t } from "../../../../kit/src/i18n.js";
import type { PluginInfo } from "../../data/types.js";
import type { PluginWanted } from "./foyer-plugin-list.js";
import { busyJob } from "./plugin-list.js";

interface Wish {
  label: string;
  icon: string;
  danger?: boolean;
  wanted: PluginWanted;
}

/** What is most likely wanted of a plugin as it stands. */
export function firstWish(plugin: PluginInfo): { label: string; wanted: PluginWanted } | undefined {
  if (plugin.state === "AVAILABLE") return { label: t("plugins.change.install"), wanted: "install" };
  if (plugin.state === "FAILED") return { label: t("plugins.retry"), wanted: { retry: true } };
  if (plugin.state === "INSTALLED" && !plugin.step) return { label: t("plugins.start"), wanted: { enabled: true } };
  return plugin.newest ? { label: t("plugins.change.update"), wanted: "update" } : undefined;
}

/** Everything that can be done with it now. */
export function wishes(plugin: PluginInfo): Wish[] {
  const all: Wish[] = [];
  if (!busyJob(plugin)) {
    if (plugin.state === "ACTIVE" || plugin.state === "FAILED") all.push({ label: t("plugins.stop"), icon: "circle-stop", wanted: { enabled: false } });
    if (plugin.before && plugin.before !== plugin.newest) all.push({ label: t("plugins.rollback", { version: plugin.before }), icon: "undo-2", wanted: "rollback" });
  }
  all.push({ label: t("plugins.history"), icon: "history", wanted: "history" });
  if (busyJob(plugin)) return all;
  if (plugin.state === "AVAILABLE") all.push({ label: t("plugins.purge"), icon: "trash-2", danger: true, wanted: "purge" });
  else if (plugin.origin !== "bundle") all.push({ label: t("plugins.remove"), icon: "trash-2", danger: true, wanted: "remove" });
  return all;
}
