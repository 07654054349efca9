// SPDX-License-Identifier: Apache-2.0
import { html, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { departed, sectionHere } from "../data/sections.js";
import { workplaces } from "../data/workplaces.js";
import { FAILED } from "./guard.js";
import { moduleOf, OtherVersion, type ElementKind, type LiveModule } from "./modules.js";
import "./foyer-module.css";

/** Holds an element of a section's module; replaces it when the section is renewed, and stays calm when it fails. */
@customElement("foyer-module")
export class FoyerModule extends FoyerElement {
  @property() section = "";
  @property({ attribute: false }) kind: ElementKind = "widgets";
  @property() name = "";
  /** What the element is given. */
  @property({ attribute: false }) values: Record<string, unknown> = {};
  @state() private stand: "loading" | "shown" | "failed" | "version" | "gone" = "loading";
  readonly #workplaces = new Watch(this, workplaces);
  #key = "";
  #module?: LiveModule;
  #element?: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(FAILED, (event) => this.#failed(event), { signal: this.gone });
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // One that is only moved is back at once.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#leave();
      this.#key = "";
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    const here = this.#workplaces.value.sections.find(({ code }) => code === this.section);
    const key = `${here?.ui?.module ?? ""} ${this.kind} ${this.name}`;
    if (key !== this.#key) {
      this.#key = key;
      void this.#mount(key);
    } else if (changed.has("values") && this.#element) {
      this.#give(this.#element);
    }
  }

  async #mount(key: string): Promise<void> {
    const section = sectionHere(this.section);
    if (!section?.ui) {
      this.#leave();
      this.stand = "gone";
      return;
    }
    try {
      const module = await moduleOf(section, section.ui);
      if (key === this.#key && this.isConnected) this.#show(module);
    } catch (error) {
      if (key !== this.#key) return;
      console.error(`The module of the section ${this.section} failed`, error);
      this.#leave();
      this.stand = error instanceof OtherVersion ? "version" : "failed";
    }
  }

  #show(module: LiveModule): void {
    const element = module.create(this.kind, this.name);
    Object.assign(element, this.values);
    this.#leave();
    this.stand = "shown";
    this.#module = module;
    module.hold();
    this.#element = element;
    this.querySelector(":scope > .place")?.replaceChildren(element);
  }

  #give(element: HTMLElement): void {
    try {
      Object.assign(element, this.values);
    } catch (error) {
      console.error(`An element of the section ${this.section} failed`, error);
      this.#leave();
      this.stand = "failed";
    }
  }

  #failed(event: Event): void {
    event.stopPropagation();
    this.#leave();
    this.stand = "failed";
  }

  #leave(): void {
    this.querySelector(":scope > .place")?.replaceChildren();
    this.#element = undefined;
    const module = this.#module;
    this.#module = undefined;
    module?.release();
  }

  #again(): void {
    this.stand = "loading";
    this.#key = "";
  }

  protected override render(): TemplateResult {
    return html`<div class="place"></div>${this.#instead()}`;
  }

  #instead(): TemplateResult | string {
    const title = (sectionHere(this.section) ?? departed(this.section))?.title ?? this.section;
    if (this.stand === "shown") return "";
    if (this.stand === "loading") return html`<p class="waits" role="status"><span class="f-bone f-bone-1"></span><span class="f-hidden">${t("module.loading", { title })}</span></p>`;
    if (this.stand === "gone") return html`<p class="instead">${icon("puzzle", "sm")}<span>${t("sections.gone.title", { title })}</span></p>`;
    return html`<div class="instead" role="status">${icon("puzzle", "sm")}<span>${t(this.stand === "version" ? "module.version" : "module.failed", { title })}</span>
      ${this.stand === "failed" ? html`<button class="f-button small" type="button" @click=${this.#again}>${t("common.retry")}</button>` : ""}</div>`;
  }
}
