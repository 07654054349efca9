// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement } from "lit/decorators.js";
import { FoyerDialog } from "../../../kit/src/dialog.js";
import { t } from "../../../kit/src/i18n.js";

interface Shortcut {
  keys: string;
  label: string;
}

/** What the elements of the page say of their keys; a toolbar tells its own. */
function ofPage(): Shortcut[] {
  const named = [...document.querySelectorAll("main [aria-keyshortcuts]")].filter((element) => !element.closest("[role=toolbar]") && element.checkVisibility());
  return named.map((element) => ({ keys: element.getAttribute("aria-keyshortcuts") ?? "", label: element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "" }));
}

function everywhere(): Shortcut[] {
  return [
    { keys: "Control+K", label: t("shortcuts.search") },
    { keys: "Control+Enter", label: t("shortcuts.send") },
    { keys: "?", label: t("shortcuts.help") },
  ];
}

function key(name: string): string {
  return name === "Control" ? t("shortcuts.control") : name.toUpperCase() === name || name.length > 1 ? name : name.toUpperCase();
}

/** The keys of this page and those that work everywhere. */
@customElement("foyer-shortcuts")
export class FoyerShortcuts extends FoyerDialog<void> {
  constructor(private readonly here = ofPage()) {
    super();
  }

  protected override heading(): string {
    return t("shortcuts.title");
  }

  protected override body(): TemplateResult {
    return html`${this.here.length > 0 ? this.#group(t("shortcuts.page"), this.here) : ""}${this.#group(t("shortcuts.everywhere"), everywhere())}`;
  }

  #group(title: string, shortcuts: Shortcut[]): TemplateResult {
    return html`<section class="f-stack"><h3 class="f-13 f-strong">${title}</h3>
      <dl class="f-facts">${shortcuts.map(({ keys, label }) => html`<dt>${label}</dt><dd>${keys.split("+").map((each, at) => html`${at > 0 ? " + " : ""}<kbd>${key(each)}</kbd>`)}</dd>`)}</dl></section>`;
  }

  protected override foot(): TemplateResult {
    return html`<footer><button class="f-button" type="button" autofocus @click=${this.leave}>${t("common.close")}</button></footer>`;
  }
}

export function openShortcuts(): void {
  void new FoyerShortcuts().open();
}
