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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("file")) void this.#load(this.file);
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
      if (file === this.file && this.isConnected) this.source = URL.createObjectURL(content);
    } catch {
      this.failed = file === this.file;
    }
  }

  protected override render(): TemplateResult {
    if (this.failed) return html`<p class="f-empty" role="alert">${t("files.not-shown")}</p>`;
    return this.source ? html`<iframe src="${this.source}#navpanes=0" title=${this.file.name}></iframe>` : html`<p class="f-empty" role="status">${t("common.loading")}</p>`;
  }
}
