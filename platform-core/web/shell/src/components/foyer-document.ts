// SPDX-License-Identifier: Apache-2.0
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { t } from "../../../kit/src/i18n.js";
import type { FileInfo } from "../data/types.js";
import { fileAddress } from "./file-look.js";

/** A document in the viewer of the browser, which pages, zooms and searches in it. */
@customElement("foyer-document")
export class FoyerDocument extends FoyerElement {
  @property({ attribute: false }) file!: FileInfo;
  @state() private source = "";
  @state() private failed = false;
  /** Until when a change of the focus is the viewer's doing. */
  #opening = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("file")) void this.#load(this.file);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("blur", () => this.#taken(), { signal: this.gone });
  }

  /** Viewers take the focus when they open; the keys of the dialog shall go on working until somebody moves into the document. */
  #taken(): void {
    if (!(document.activeElement instanceof HTMLIFrameElement) || !this.contains(document.activeElement) || performance.now() > this.#opening) return;
    this.#opening = 0;
    this.closest("dialog")?.querySelector<HTMLElement>("h2")?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  #forget(): void {
    if (this.source) URL.revokeObjectURL(this.source);
    this.source = "";
  }

  /** As an object of this page: the address of a file is answered in a sandbox, where browsers show no documents. */
  async #load(file: FileInfo): Promise<void> {
    this.#forget();
    this.failed = false;
    try {
      const answer = await fetch(fileAddress(file, true));
      if (!answer.ok) throw new Error(String(answer.status));
      const content = new Blob([await answer.arrayBuffer()], { type: "application/pdf" });
      if (file === this.file && this.isConnected) this.#show(URL.createObjectURL(content));
    } catch {
      this.failed = file === this.file;
    }
  }

  #show(source: string): void {
    this.source = source;
    this.#opening = performance.now() + 3_000;
  }

  protected override render(): TemplateResult {
    if (this.failed) return html`<p class="f-empty" role="alert">${t("files.not-shown")}</p>`;
    return this.source ? html`<iframe src="${this.source}#navpanes=0" title=${this.file.name}></iframe>` : html`<p class="f-empty" role="status">${t("common.loading")}</p>`;
  }
}
