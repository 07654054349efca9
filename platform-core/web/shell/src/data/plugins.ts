// SPDX-License-Identifier: Apache-2.0
import type { PluginInspection, PluginJob, PluginOperation, PluginPlan, PluginRemains } from "./admin-types.js";
import { address, request, segment } from "./http.js";
import { transfer } from "./transfer.js";

const place = (code: string): string => `/plugins/${segment(code)}`;

/** Hands an archive over to be looked through; nothing of it runs yet. */
export function uploadPlugin(file: File, onProgress?: (part: number) => void, signal?: AbortSignal): Promise<PluginInspection> {
  const form = new FormData();
  form.append("file", file, file.name);
  return transfer<PluginInspection>(address("/plugins"), form, { signal, onProgress });
}

/** Begins an operation; without a version with what the installation brings, or brought before. */
export function beginOnPlugin(code: string, operation: Exclude<PluginOperation, "purge">, version?: string): Promise<PluginJob> {
  return request<PluginJob>("POST", `${place(code)}/jobs`, { body: { operation, version } });
}

export async function jobsOfPlugin(code: string, signal?: AbortSignal): Promise<PluginJob[]> {
  return (await request<{ items: PluginJob[] }>("GET", `${place(code)}/jobs`, { signal })).items;
}

export function planOfPlugin(code: string, signal?: AbortSignal): Promise<PluginPlan> {
  return request<PluginPlan>("GET", `${place(code)}/plan`, { signal });
}

export function remainsOfPlugin(code: string, signal?: AbortSignal): Promise<PluginRemains> {
  return request<PluginRemains>("GET", `${place(code)}/remains`, { signal });
}

export function purgePlugin(code: string, typed: string): Promise<PluginJob> {
  return request<PluginJob>("DELETE", place(code), { query: { purge: typed } });
}
