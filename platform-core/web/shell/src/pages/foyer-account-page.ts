// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { announce } from "../../../kit/src/announce.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { currentLanguage, t, useZone } from "../../../kit/src/i18n.js";
import { avatar } from "../../../kit/src/person.js";
import { Watch } from "../../../kit/src/store.js";
import { FoyerConfirm } from "../components/foyer-confirm.js";
import { problemToast } from "../components/problem-note.js";
import { dropAllDrafts } from "../data/drafts.js";
import { theme, useTheme, type Theme } from "../data/preferences.js";
import { changePreferences, session, signOut } from "../data/session.js";
import { LANGUAGES } from "../i18n/languages.js";
import { accountTexts } from "./account/texts.js";
import "./account/foyer-quota.js";
import "./account/foyer-tokens.js";
import "./foyer-account-page.css";

const THEMES: readonly [Theme, string][] = [["light", "sun"], ["dark", "moon"], ["system", "monitor"]];

/** What a user may set about the portal: language, time zone, appearance, access tokens, sessions. */
@customElement("foyer-account-page")
export class FoyerAccountPage extends FoyerElement {
  @state() private theme: Theme = theme();
  @state() private busy = false;
  readonly #session = new Watch(this, session);

  constructor() {
    super();
    accountTexts();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.title = `${t("settings.title")} · ${t("brand")}`;
  }

  async #language(locale: string): Promise<void> {
    try {
      await changePreferences({ locale });
      location.reload();
    } catch (error) {
      problemToast(error);
    }
  }

  async #zone(timeZone: string): Promise<void> {
    try {
      await changePreferences({ timeZone });
      useZone(timeZone);
      announce(t("settings.saved"));
    } catch (error) {
      problemToast(error);
      this.requestUpdate();
    }
  }

  #theme(wanted: Theme): void {
    useTheme(wanted);
    this.theme = wanted;
  }

  async #signOut(): Promise<void> {
    const verb = t("account.sign-out-everywhere");
    if (!(await new FoyerConfirm(verb, t("settings.session.confirm"), verb).open())) return;
    this.busy = true;
    try {
      await signOut(true);
      dropAllDrafts();
    } catch (error) {
      problemToast(error);
      this.busy = false;
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="account"><h1>${t("settings.title")}</h1>
      ${this.#person()} ${this.#display()}
      <foyer-tokens></foyer-tokens> <foyer-quota></foyer-quota>
      <section class="f-card" aria-labelledby="sessions"><header><h2 id="sessions">${t("settings.session")}</h2></header>
        <div class="f-body"><p class="f-13 f-soft">${t("settings.session.text")}</p>
          <button class="f-button" type="button" aria-busy=${this.busy} @click=${this.#signOut}>${icon("shield-off")}${t("account.sign-out-everywhere")}</button></div></section>
    </div>`;
  }

  #person(): TemplateResult {
    const user = this.#session.value?.user;
    return html`<section class="f-card" aria-labelledby="person"><header>${avatar(user?.name ?? "", "lg")}<h2 id="person" dir="auto">${user?.name}</h2></header>
      <div class="f-body"><dl class="f-facts"><dt>${t("settings.login")}</dt><dd>${user?.login}</dd>
        ${user?.account ? html`<dt>${t("settings.organization")}</dt><dd dir="auto">${user.account.display}</dd>` : ""}</dl></div></section>`;
  }

  #display(): TemplateResult {
    return html`<section class="f-card" aria-labelledby="display"><header><h2 id="display">${t("settings.display")}</h2></header>
      <div class="f-body f-stack">
        <div class="f-field"><label for="language">${t("account.language")}</label>
          <select class="f-input" id="language" aria-describedby="language-help" @change=${(event: Event) => this.#language((event.target as HTMLSelectElement).value)}>
            ${LANGUAGES.map(({ code, name }) => html`<option value=${code} lang=${code} ?selected=${code === currentLanguage()}>${name}</option>`)}</select>
          <p class="f-help" id="language-help">${t("settings.language.text")}</p></div>
        ${this.#zones()}
        <fieldset class="f-field themes"><legend class="f-label">${t("account.theme")}</legend>
          <div>${THEMES.map(([code, image]) => html`<label class="theme"><input class="f-hidden" type="radio" name="theme" value=${code} .checked=${code === this.theme} @change=${() => this.#theme(code)} />
            ${icon(image)}<span>${t(`account.theme.${code}`)}</span></label>`)}</div>
          <p class="f-help">${t("settings.theme.text")}</p></fieldset>
      </div></section>`;
  }

  #zones(): TemplateResult {
    const current = this.#session.value?.timeZone ?? "UTC";
    const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const zones = [...new Set([current, device, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
    const time = new Intl.DateTimeFormat(currentLanguage() === "en" ? "en-GB" : currentLanguage(), { hour: "2-digit", minute: "2-digit", timeZone: current }).format(new Date());
    return html`<div class="f-field"><label for="zone">${t("settings.zone")}</label>
      <select class="f-input" id="zone" aria-describedby="zone-help" @change=${(event: Event) => this.#zone((event.target as HTMLSelectElement).value)}>
        ${zones.map((zone) => html`<option value=${zone} ?selected=${zone === current}>${zone.replaceAll("_", " ")}</option>`)}</select>
      <p class="f-help" id="zone-help">${t("settings.zone.text", { time })}</p>
      ${device !== current ? html`<div><button class="f-text-button f-13" type="button" @click=${() => this.#zone(device)}>${t("settings.zone.device", { zone: device.replaceAll("_", " ") })}</button></div>` : ""}</div>`;
  }
}
