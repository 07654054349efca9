// SPDX-License-Identifier: Apache-2.0
import { diffWordsWithSpace, type Change } from "diff";
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerDialog } from "../../../../kit/src/dialog.js";
import { t } from "../../../../kit/src/i18n.js";
import { safeContent } from "../../components/rich-text.js";
import "./foyer-comparison.css";

const BLOCKS = "p,li,h1,h2,h3,h4,h5,h6,pre,tr,blockquote,dt,dd,figcaption";

/** The words of a rich text, a block a line. */
function lines(text: string): string {
  const content = safeContent(text);
  for (const cell of content.querySelectorAll("td,th")) cell.append(" ");
  for (const block of content.querySelectorAll(BLOCKS)) block.append("\n");
  return (content.textContent ?? "").replace(/[ \t]+/g, " ").replace(/ ?\n\s*/g, "\n\n").trim();
}

/** What was written anew and what is gone between two texts. */
@customElement("foyer-comparison")
export class FoyerComparison extends FoyerDialog<void> {
  readonly #parts: Change[];

  constructor(
    private readonly title_: string,
    before: string,
    after: string,
  ) {
    super();
    this.#parts = diffWordsWithSpace(lines(before), lines(after));
  }

  protected override heading(): string {
    return this.title_;
  }

  protected override look(): string {
    return "wide";
  }

  protected override body(): TemplateResult {
    const same = this.#parts.every(({ added, removed }) => !added && !removed);
    if (same) return html`<p class="f-muted">${t("read.compare.same")}</p>`;
    return html`<p class="f-small f-muted">${t("read.compare.legend")} <ins>${t("read.compare.new")}</ins> <del>${t("read.compare.gone")}</del></p>
      <div class="f-pre compared" dir="auto" tabindex="0" role="region" aria-label=${this.title_}>${this.#parts.map(({ value, added, removed }) =>
        added ? html`<ins>${value}</ins>` : removed ? html`<del>${value}</del>` : value)}</div>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer><button class="f-button" type="button" @click=${this.leave}>${t("common.close")}</button></footer>`;
  }
}
