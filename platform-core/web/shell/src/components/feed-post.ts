// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import * as format from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { avatar } from "../../../kit/src/person.js";
import { pieces, type Line } from "../data/thread.js";
import type { FileInfo, Post } from "../data/types.js";
import { fileIcon } from "./file-look.js";
import { FoyerPreview } from "./foyer-preview.js";

export interface PostLook {
  /** By the side of the viewer: tinted. */
  own: boolean;
  fresh: boolean;
  /** The viewer works for the company. */
  staff: boolean;
}

/** Plain text with its addresses as links. */
export function textShown(text: string): TemplateResult {
  return html`${pieces(text).map((piece) => (piece.link ? html`<a href=${piece.link} target="_blank" rel="noopener noreferrer">${piece.text}</a>` : piece.text))}`;
}

function side(post: Post, staff: boolean): string {
  if (post.author.employee) return staff ? "" : t("feed.support");
  return staff ? t("feed.customer") : "";
}

function fileChip(file: FileInfo, all: FileInfo[]): TemplateResult {
  return html`<button class="f-chip" type="button" @click=${() => void new FoyerPreview(all, file.id).open()}>${icon(fileIcon(file.type), "sm")}<span class="f-truncate">${file.name}</span></button>`;
}

/** A post. An internal one is told by its ground, the bar at its side and the word. */
export function postShown(post: Post, look: PostLook): TemplateResult {
  const internal = post.visibility === "internal";
  return html`<li class="post ${internal ? "internal" : look.own ? "own" : ""} ${look.fresh ? "fresh" : ""}">
    ${avatar(post.author.display)}
    <div class="f-grow">
      <p class="by"><b dir="auto">${post.author.display}</b><span class="f-small f-muted">${side(post, look.staff)}</span>
        ${internal ? html`<span class="f-badge f-warn square nodot">${icon("lock", "sm")}${t("feed.internal")}</span>` : ""}
        <time class="f-small f-muted" datetime=${post.at} title=${format.fullTime(post.at)}>${format.dateTime(post.at)}</time></p>
      <div class="bubble"><p class="f-pre" dir="auto">${textShown(post.text)}</p>
        ${post.files.length > 0 ? html`<div class="f-row f-wrap files">${post.files.map((file) => fileChip(file, post.files))}</div>` : ""}</div>
    </div>
  </li>`;
}

/** A change of the status between the posts. */
export function eventLine(line: Line): TemplateResult {
  return html`<li class="event"><span class="f-tile">${icon(line.actor ? "circle-dot" : "circle-play", "sm")}</span>
    <p class="f-small f-soft"><b>${line.actor ?? t("feed.system")}</b> ${t("feed.moved", { state: line.state ?? "" })} · <time datetime=${line.at}>${format.dateTime(line.at)}</time></p></li>`;
}
