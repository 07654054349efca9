// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import * as format from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { properties } from "../../../kit/src/property.js";
import type { Upload } from "../data/uploads.js";
import { fileIcon } from "./file-look.js";
import "./foyer-upload-list.css";

export function uploadWords(upload: Upload): string {
  if (upload.reason) return upload.reason;
  if (upload.state === "failed") return t("files.failed");
  if (upload.state !== "sending") return format.bytes(upload.file.size);
  const left = upload.speed > 0 ? Math.ceil((upload.file.size - upload.sent) / upload.speed) : 0;
  return t("files.sending", { sent: format.bytes(upload.sent), size: format.bytes(upload.file.size), left });
}

/** Files on their way, in rows: what they are, how far they are, why they were refused. */
@customElement("foyer-upload-list")
export class FoyerUploadList extends FoyerElement {
  @property({ attribute: false }) uploads: readonly Upload[] = [];

  #say(name: string, key: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail: key }));
  }

  protected override render(): TemplateResult {
    if (this.uploads.length === 0) return html``;
    return html`<ul>${repeat(this.uploads, ({ key }) => key, (upload) => this.#row(upload))}</ul>`;
  }

  #row(upload: Upload): TemplateResult {
    const bad = upload.state === "refused" || upload.state === "failed";
    return html`<li>
      <span class="f-tile ${bad ? "f-bad" : "f-info"}">${icon(bad ? "circle-alert" : fileIcon(upload.file.type))}</span>
      <div class="f-grow"><p class="f-13 f-strong f-truncate">${upload.file.name}</p>
        <p class="f-small ${bad ? "bad" : "f-muted"}" role=${bad ? "alert" : "none"}>${uploadWords(upload)}</p>
        ${upload.state === "sending" ? html`<div class="f-meter" role="progressbar" aria-label=${upload.file.name} aria-valuenow=${Math.round((upload.sent / upload.file.size) * 100)}><i ${properties({ "--part": `${(upload.sent / upload.file.size) * 100}%` })}></i></div>` : ""}</div>
      ${upload.state === "failed" ? html`<button class="f-button small" type="button" @click=${() => this.#say("foyer-retry", upload.key)}>${t("common.retry")}</button>` : ""}
      <button class="f-x" type="button" aria-label="${t(upload.state === "sending" ? "common.stop" : "common.remove")} ${upload.file.name}" @click=${() => this.#say("foyer-remove", upload.key)}>${icon("x", "sm")}</button>
    </li>`;
  }
}
