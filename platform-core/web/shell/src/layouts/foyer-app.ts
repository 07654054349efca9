// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { announce } from "../../../kit/src/announce.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { t } from "../../../kit/src/i18n.js";
import { Watch } from "../../../kit/src/store.js";
import { toast } from "../../../kit/src/toasts.js";
import { gonePage } from "../components/gone.js";
import { live } from "../data/live.js";
import { settle } from "../data/presence.js";
import { place } from "../data/router.js";
import { employee, refreshSession } from "../data/session.js";
import { departed, sectionOfRoute } from "../data/sections.js";
import { typing } from "../data/typing.js";
import { refreshWorkplaces } from "../data/workplaces.js";
import { held } from "../data/writing.js";
import { pageOf } from "./pages.js";
import "../../../kit/src/foyer-toasts.js";
import "./foyer-banner.js";
import "./foyer-bottom-bar.js";
import "./foyer-notices.js";
import "./foyer-sidebar.js";
import "./foyer-top-bar.js";
import "./foyer-app.css";

const PATIENCE = 400;

/** The frame: navigation, top bar, and the panel with the page. The panel scrolls, the frame does not. */
@customElement("foyer-app")
export class FoyerApp extends FoyerElement {
  @state() private drawer = false;
  @state() private page: TemplateResult | typeof nothing = nothing;
  readonly #place = new Watch(this, place);
  #shown = "";
  #revision = -1;
  #soon?: Promise<void>;
  #turn = Promise.resolve();

  override connectedCallback(): void {
    super.connectedCallback();
    live("sections", ({ revision }) => void this.#heard(revision), this.gone);
    live("licence", () => void this.#licence(), this.gone);
    live("session", () => location.reload(), this.gone);
    window.addEventListener("keydown", (event) => this.#key(event), { signal: this.gone });
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { path } = this.#place.value;
    if (path === this.#shown) return;
    const first = this.#shown === "";
    this.#shown = path;
    this.drawer = false;
    void this.#open(first);
  }

  async #open(first: boolean): Promise<void> {
    const { path, route } = place.value;
    const gone = departed(sectionOfRoute(route));
    const page = gone ? gonePage(gone.title) : await pageOf(route);
    if (place.value.path !== path) return;
    this.page = page;
    await this.updateComplete;
    if (first) return;
    this.querySelector("main")?.scrollTo(0, 0);
    this.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
  }

  /** A section that is renewed goes and comes; what counts is how things are a moment later. */
  #heard(revision: number): Promise<void> {
    this.#revision = this.#soon && this.#revision < 0 ? this.#revision : revision;
    this.#soon ??= this.#later();
    return this.#soon;
  }

  async #later(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    this.#soon = undefined;
    await this.#follow(this.#revision);
  }

  /** One change after the other, so that none is told twice. */
  #follow(revision: number): Promise<void> {
    this.#turn = this.#turn.then(() => this.#refresh(revision));
    return this.#turn;
  }

  async #refresh(revision: number): Promise<void> {
    const changes = await refreshWorkplaces(revision).catch(() => undefined).finally(settle);
    if (!changes) return;
    for (const { title } of changes.came) toast(t("sections.came", { title }), { tone: "ok" });
    for (const { title } of changes.went) toast(t("sections.went", { title }));
    if (changes.came.length + changes.went.length > 0) announce(t("sections.changed"));
    window.dispatchEvent(new CustomEvent("foyer-sections"));
    // Who is in the middle of something keeps the page and is told there.
    const section = sectionOfRoute(place.value.route);
    if (departed(section) === undefined || !held(section ?? "")) await this.#open(true);
  }

  /** What may be done may have changed with the sections: the page is drawn again, so that it offers nothing that is refused. */
  async #licence(): Promise<void> {
    const changed = await refreshSession().catch(() => false);
    await this.#heard(-1);
    if (changed && !employee() && !held(sectionOfRoute(place.value.route) ?? "")) await this.#again();
  }

  async #again(): Promise<void> {
    this.page = nothing;
    await this.updateComplete;
    await this.#open(true);
  }

  #key(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      void this.#search();
    } else if (event.key === "?" && !typing(event)) {
      void import("../components/foyer-shortcuts.js").then(({ openShortcuts }) => openShortcuts());
    }
  }

  async #search(): Promise<void> {
    const { openPalette } = await import("../components/foyer-palette.js");
    openPalette();
  }

  #skip(): void {
    this.querySelector<HTMLElement>("main")?.focus();
  }

  protected override render(): TemplateResult {
    return html`<nav class="app-skip" aria-label=${t("frame.skip.label")}><button class="f-button primary" @click=${this.#skip}>${t("frame.skip")}</button></nav>
      <foyer-sidebar ?open=${this.drawer} @foyer-close=${() => (this.drawer = false)}></foyer-sidebar>
      <foyer-top-bar @foyer-drawer=${() => (this.drawer = true)} @foyer-search=${this.#search}></foyer-top-bar>
      <main id="main" tabindex="-1"><foyer-banner></foyer-banner><foyer-notices></foyer-notices>${this.page}</main>
      <foyer-bottom-bar @foyer-drawer=${() => (this.drawer = true)}></foyer-bottom-bar>
      <foyer-toasts></foyer-toasts>`;
  }
}
