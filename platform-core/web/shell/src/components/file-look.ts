// SPDX-License-Identifier: Apache-2.0
import { address } from "../data/http.js";
import type { FileInfo } from "../data/types.js";

const KINDS: [RegExp, string][] = [
  [/^image\//, "file-image"],
  [/^video\//, "file-video"],
  [/^audio\//, "file-volume"],
  [/pdf|^text\/|word|opendocument.text/, "file-text"],
  [/sheet|excel|csv/, "file-spreadsheet"],
  [/zip|tar|compress/, "file-archive"],
];

export function fileIcon(type: string): string {
  return KINDS.find(([kind]) => kind.test(type))?.[1] ?? "file";
}

/** Pictures that a browser shows and cannot be made to run. */
export function picture(type: string): boolean {
  return /^image\/(png|jpeg|gif|webp|avif)$/.test(type);
}

/** Documents, where the browser has a viewer for them; phones mostly have none inside a page. */
export function paged(type: string): boolean {
  return type === "application/pdf" && navigator.pdfViewerEnabled;
}

export function fileAddress(file: Pick<FileInfo, "id">, inline = false): string {
  return address(`/files/${encodeURIComponent(file.id)}`, inline ? { inline: true } : {});
}
