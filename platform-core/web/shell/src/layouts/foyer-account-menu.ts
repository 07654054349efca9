// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { icon } from "../../../kit/src/icon.js";
import { currentLanguage, t } from "../../../kit/src/i18n.js";
import { avatar } from "../../../kit/src/person.js";
import { Watch } from "../../../kit/src/store.js";
import type { MenuItem } from "../../../kit/src/foyer-menu.js";
import { problemToast } from "../components/problem-note.js";
import { dropAllDrafts } from "../data/drafts.js";
import { theme, useTheme, type Theme } from "../data/preferences.js";
import { changePreferences, session, signOut } from "../data/session.js";
import { LANGUAGES } from "../i18n/languages.js";
import "../../../kit/src/foyer-menu.js";

/** Who is signed in; language, theme and the ways out. */
@customElement("foyer-account-menu")
export class FoyerAccountMenu extends FoyerElement {
  readonly #session = new Watch(this, session);
  @state() private theme: Theme = theme();

  #useTheme(wanted: Theme): void {
    useTheme(wanted);
    this.theme = wanted;
  }

  async #language(locale: string): Promise<void> {
    try {
      await changePreferences({ locale });
      location.reload();
    } catch (error) {
      problemToast(error);
    }
  }

  async #signOut(everywhere: boolean): Promise<void> {
    try {
      await signOut(everywhere);
      dropAllDrafts();
    } catch (error) {
      problemToast(error);
    }
  }

  #items(): MenuItem[] {
    const themes: [Theme, string][] = [["light", "sun"], ["dark", "moon"], ["system", "monitor"]];
    return [
      { label: t("account.settings"), icon: "settings", href: "/account" },
      ...LANGUAGES.map(({ code, name }, at): MenuItem => ({
        label: name,
        icon: "languages",
        group: at === 0 ? t("account.language") : undefined,
        line: at === 0,
        checked: code === currentLanguage(),
        run: () => void this.#language(code),
      })),
      ...themes.map(([code, image], at): MenuItem => ({
        label: t(`account.theme.${code}`),
        icon: image,
        group: at === 0 ? t("account.theme") : undefined,
        line: at === 0,
        checked: code === this.theme,
        run: () => this.#useTheme(code),
      })),
      { label: t("shortcuts.title"), icon: "keyboard", line: true, run: () => void import("../components/foyer-shortcuts.js").then(({ openShortcuts }) => openShortcuts()) },
      { label: t("account.sign-out"), icon: "log-out", line: true, run: () => void this.#signOut(false) },
      { label: t("account.sign-out-everywhere"), icon: "shield-off", run: () => void this.#signOut(true) },
    ];
  }

  protected override render(): TemplateResult {
    const user = this.#session.value?.user;
    const name = user?.name ?? "";
    const face = html`${avatar(name, "lg")}<span class="f-grow"><span class="name f-truncate">${name}</span><span class="f-truncate f-small f-muted">${user?.account?.display ?? user?.login}</span></span>${icon("chevrons-up-down", "sm")}`;
    return html`<foyer-menu look="account" .face=${face} .items=${this.#items()}></foyer-menu>`;
  }
}
