// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import * as format from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import type { FileInfo } from "../data/types.js";
import { paged, fileAddress, fileIcon, picture } from "./file-look.js";
import "./foyer-document.js";
import "./foyer-preview.css";

/** Looks at files one after the other, with the arrow keys. */
@customElement("foyer-preview")
export class FoyerPreview extends FoyerDialog<void> {
  @state() private at: number;

  constructor(
    private readonly files: FileInfo[],
    first: string,
  ) {
    super();
    this.at = Math.max(0, files.findIndex(({ id }) => id === first));
    this.addEventListener("keydown", (event) => this.#key(event));
  }

  get #file(): FileInfo | undefined {
    return this.files[this.at];
  }

  protected override heading(): string {
    return this.#file?.name ?? "";
  }

  protected override look(): string {
    return "full preview";
  }

  #step(by: number): void {
    this.at = (this.at + by + this.files.length) % this.files.length;
  }

  #key(event: KeyboardEvent): void {
    if (event.key === "ArrowRight") this.#step(1);
    if (event.key === "ArrowLeft") this.#step(-1);
  }

  protected override body(): TemplateResult {
    const file = this.#file;
    if (!file) return html``;
    if (paged(file.type)) return html`<foyer-document .file=${file}></foyer-document>`;
    if (picture(file.type)) return html`<img src=${fileAddress(file, true)} alt=${file.name} />`;
    return html`<div class="f-empty"><span class="f-tile">${icon(fileIcon(file.type), "lg")}</span><h3>${file.name}</h3><p>${format.bytes(file.size)}. ${t("files.no-preview")}</p></div>`;
  }

  protected override foot(): TemplateResult {
    const file = this.#file;
    const many = this.files.length > 1;
    return html`<footer>
      ${many ? html`<button class="f-button square" type="button" aria-label=${t("files.previous")} @click=${() => this.#step(-1)}>${icon("chevron-left")}</button>
        <button class="f-button square" type="button" aria-label=${t("files.next")} @click=${() => this.#step(1)}>${icon("chevron-right")}</button>
        <span class="f-13 f-muted">${t("files.of", { at: this.at + 1, count: this.files.length })}</span>` : ""}
      <span class="f-grow"></span>
      ${file?.type === "application/pdf" ? html`<a class="f-button" href=${fileAddress(file, true)} target="_blank" rel="noopener">${icon("external-link")}${t("files.open")}</a>` : ""}
      ${file ? html`<a class="f-button primary" href=${fileAddress(file)} download=${file.name}>${icon("download")}${t("common.download")}</a>` : ""}
    </footer>`;
  }
}
