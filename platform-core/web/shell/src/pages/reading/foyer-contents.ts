// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { reading, type Heading } from "../../data/outline.js";

/** The headings of a text; the one that is being read is marked while the page scrolls. */
@customElement("foyer-contents")
export class FoyerContents extends FoyerElement {
  @property({ attribute: false }) headings: Heading[] = [];
  /** A button that unfolds the list, where there is no room beside the text. */
  @property({ type: Boolean }) folded = false;
  @state() private current = "";
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.closest("main")?.addEventListener("scroll", () => this.#later(), { passive: true, signal: this.gone });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("headings")) this.#later();
  }

  #later(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#follow());
  }

  #follow(): void {
    const room = this.closest("main");
    if (!room) return;
    const tops = this.headings.map(({ id }) => ({ id, top: document.getElementById(id)?.getBoundingClientRect().top ?? 0 }));
    const end = room.scrollTop + room.clientHeight >= room.scrollHeight - 4 && room.scrollTop > 0;
    this.current = (end ? this.headings.at(-1)?.id : reading(tops, room.getBoundingClientRect().top + 120)) ?? "";
  }

  #go(event: Event, id: string): void {
    event.preventDefault();
    const heading = document.getElementById(id);
    const calm = matchMedia("(prefers-reduced-motion:reduce)").matches;
    this.querySelector("details")?.removeAttribute("open");
    heading?.scrollIntoView({ behavior: calm ? "auto" : "smooth", block: "start" });
    heading?.focus({ preventScroll: true });
    history.replaceState(history.state, "", `#${id}`);
  }

  protected override render(): TemplateResult {
    const list = html`<ol>${this.headings.map(({ id, text, level }) => html`<li class="l${level}">
      <a href="#${id}" aria-current=${id === this.current ? "true" : nothing} @click=${(event: Event) => this.#go(event, id)}>${text}</a></li>`)}</ol>`;
    if (this.folded) return html`<details><summary>${icon("list")}<span class="f-grow">${t("read.contents")}</span>${icon("chevron-down")}</summary><nav aria-label=${t("read.contents")}>${list}</nav></details>`;
    return html`<nav aria-label=${t("read.contents")}><h2>${t("read.contents")}</h2>${list}</nav>`;
  }
}
