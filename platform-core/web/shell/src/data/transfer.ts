// SPDX-License-Identifier: Apache-2.0
import { Problem } from "./problem.js";

export interface Sending {
  signal?: AbortSignal;
  /** Told how much of the body has gone, from 0 to 1. */
  onProgress?: (part: number) => void;
}

/** Posts a form and tells how much of it has gone, which fetch cannot; throws a Problem on every failure. */
export function transfer<T>(url: string, form: FormData, { signal, onProgress }: Sending = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.upload.onprogress = ({ loaded, total }) => onProgress?.(loaded / (total || 1));
    call.upload.onload = () => onProgress?.(1);
    call.onload = () => {
      const answer: unknown = parse(call.responseText);
      if (call.status >= 200 && call.status < 300) resolve(answer as T);
      else reject(new Problem({ title: call.statusText, ...(answer as object), status: call.status }));
    };
    call.onerror = () => reject(new Problem({ type: "urn:foyer:problem:offline", status: 0 }));
    call.onabort = () => reject(new DOMException("", "AbortError"));
    signal?.addEventListener("abort", () => call.abort(), { once: true });
    call.open("POST", url);
    call.setRequestHeader("Accept", "application/json");
    call.send(form);
    if (signal?.aborted) call.abort();
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
