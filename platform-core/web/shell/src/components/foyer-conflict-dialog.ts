// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import { t } from "../../../kit/src/i18n.js";
import { fieldOf } from "../data/objects.js";
import type { Fields, ObjectInfo, Rec, Value } from "../data/types.js";
import { valueShown } from "./value.js";

function same(left: Value, right: Value): boolean {
  const plain = (value: Value): unknown => (typeof value === "object" && value !== null && "id" in value ? value.id : (value ?? null));
  return JSON.stringify(plain(left)) === JSON.stringify(plain(right));
}

/** Fields that somebody else changed meanwhile. */
export function changedMeanwhile(base: Rec, theirs: Rec): string[] {
  return Object.keys(theirs.fields).filter((code) => !same(base.fields[code], theirs.fields[code]) && !code.startsWith("changed"));
}

/** Shows what another person changed while one was writing, and asks whose value shall stand where both changed. */
@customElement("foyer-conflict-dialog")
export class FoyerConflictDialog extends FoyerDialog<Fields> {
  @state() private mine: ReadonlySet<string>;

  constructor(
    private readonly object: ObjectInfo,
    private readonly base: Rec,
    private readonly theirs: Rec,
    private readonly changes: Fields,
  ) {
    super();
    this.mine = new Set(Object.keys(changes));
  }

  protected override heading(): string {
    return t("conflict.title");
  }

  protected override look(): string {
    return "wide";
  }

  #choose(code: string, mine: boolean): void {
    const next = new Set(this.mine);
    if (mine) next.add(code);
    else next.delete(code);
    this.mine = next;
  }

  protected override body(): TemplateResult {
    const others = changedMeanwhile(this.base, this.theirs);
    const both = others.filter((code) => code in this.changes);
    const only = others.filter((code) => !(code in this.changes) && fieldOf(this.object, code));
    return html`<p>${t("conflict.text")}</p>
      ${both.map((code) => this.#both(code))}
      ${only.length > 0
        ? html`<h3>${t("conflict.others")}</h3><dl class="f-facts">${only.map((code) => html`<dt>${fieldOf(this.object, code)?.label}</dt><dd><s class="f-muted">${this.#shown(code, this.base.fields[code])}</s> ${this.#shown(code, this.theirs.fields[code])}</dd>`)}</dl>`
        : ""}`;
  }

  #shown(code: string, value: Value): unknown {
    const field = fieldOf(this.object, code);
    return field ? valueShown(field, value, "list", this.object) : "";
  }

  #both(code: string): TemplateResult {
    const option = (mine: boolean, value: Value): TemplateResult => html`<label class="f-check"><input class="f-box" type="radio" name="conflict-${code}" .checked=${this.mine.has(code) === mine} @change=${() => this.#choose(code, mine)} />
      <span>${t(mine ? "conflict.mine" : "conflict.theirs")} <b>${this.#shown(code, value)}</b></span></label>`;
    return html`<fieldset class="f-plain-set"><legend class="f-strong">${fieldOf(this.object, code)?.label}</legend>${option(true, this.changes[code])}${option(false, this.theirs.fields[code])}</fieldset>`;
  }

  #save(): void {
    this.close(Object.fromEntries(Object.entries(this.changes).filter(([code]) => this.mine.has(code))));
  }

  protected override foot(): TemplateResult {
    return html`<footer><button class="f-button" type="button" @click=${this.leave}>${t("conflict.back")}</button>
      <button class="f-button primary" type="button" @click=${this.#save}>${t("common.save")}</button></footer>`;
  }
}
