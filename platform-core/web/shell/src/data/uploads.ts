// SPDX-License-Identifier: Apache-2.0
import { Store } from "../../../kit/src/store.js";
import { address, segment } from "./http.js";
import { Problem } from "./problem.js";
import { transfer } from "./transfer.js";
import type { FileInfo } from "./types.js";

export type UploadState = "waiting" | "sending" | "done" | "failed" | "refused";

export interface Upload {
  key: string;
  file: File;
  state: UploadState;
  sent: number;
  /** Bytes in a second, over the whole upload. */
  speed: number;
  reason?: string;
  stored?: FileInfo;
}

/** Answers that trying again does not change: too large, of a kind that is not taken. */
const FINAL = new Set([413, 415, 422]);

let next = 1;

/** Files on their way to the server: progress, stop, try again. */
export class Uploads {
  readonly store = new Store<Upload[]>([]);
  readonly #running = new Map<string, AbortController>();

  get list(): readonly Upload[] {
    return this.store.value;
  }

  add(files: Iterable<File>, check: (file: File) => string | undefined): Upload[] {
    const added = [...files].map((file): Upload => {
      const reason = check(file);
      return { key: `u${next++}`, file, state: reason ? "refused" : "waiting", sent: 0, speed: 0, reason };
    });
    this.store.set([...this.list, ...added]);
    return added;
  }

  remove(key: string): void {
    this.#running.get(key)?.abort();
    this.#running.delete(key);
    this.store.set(this.list.filter((upload) => upload.key !== key));
  }

  clear(): void {
    for (const { key } of this.list) this.remove(key);
  }

  /** Sends one file to a record. */
  async send(key: string, object: string, record: string, visibility: "public" | "internal"): Promise<FileInfo | undefined> {
    const upload = this.list.find((each) => each.key === key);
    if (!upload || upload.state === "refused") return undefined;
    this.#change(key, { state: "sending", sent: 0, reason: undefined });
    try {
      const stored = await this.#transfer(upload, address(`/records/${segment(object)}/${segment(record)}/files`, { visibility }));
      this.#change(key, { state: "done", sent: upload.file.size, stored });
      return stored;
    } catch (error) {
      if (error instanceof Problem) this.#change(key, { state: FINAL.has(error.status) ? "refused" : "failed", reason: error.detail });
      return undefined;
    } finally {
      this.#running.delete(key);
    }
  }

  /** Sends all that wait, three at a time; true when each of them arrived. */
  async sendAll(object: string, record: string, visibility: "public" | "internal"): Promise<boolean> {
    const waiting = this.list.filter((upload) => upload.state === "waiting" || upload.state === "failed").map((upload) => upload.key);
    const sent = new Set(waiting);
    const worker = async (): Promise<void> => {
      for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) await this.send(key, object, record, visibility);
    };
    await Promise.all([worker(), worker(), worker()]);
    return this.list.every((upload) => upload.state === "done" || !sent.has(upload.key));
  }

  #change(key: string, values: Partial<Upload>): void {
    this.store.set(this.list.map((upload) => (upload.key === key ? { ...upload, ...values } : upload)));
  }

  #transfer({ key, file }: Upload, url: string): Promise<FileInfo> {
    const stop = new AbortController();
    const begun = performance.now();
    this.#running.set(key, stop);
    const form = new FormData();
    form.append("file", file, file.name);
    const onProgress = (part: number): void => {
      const sent = Math.round(part * file.size);
      this.#change(key, { sent, speed: sent / Math.max(0.001, (performance.now() - begun) / 1000) });
    };
    return transfer<FileInfo>(url, form, { signal: stop.signal, onProgress });
  }
}

/** Whether a media type is among the allowed ones, such as image/*; none named means all. */
export function typeAllowed(type: string, allowed: readonly string[]): boolean {
  return allowed.length === 0 || type === "" || allowed.some((each) => each === type || (each.endsWith("/*") && type.startsWith(each.slice(0, -1))));
}
