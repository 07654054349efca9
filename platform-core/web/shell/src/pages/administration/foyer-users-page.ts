// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import { bones, empty } from "../../../../kit/src/empty.js";
import { shortTime } from "../../../../kit/src/format.js";
import { FoyerElement } from "../../../../kit/src/foyer-element.js";
import "../../../../kit/src/foyer-menu.js";
import { hasText, t } from "../../../../kit/src/i18n.js";
import { icon } from "../../../../kit/src/icon.js";
import { person } from "../../../../kit/src/person.js";
import { toast } from "../../../../kit/src/toasts.js";
import { problemNote } from "../../components/problem-note.js";
import { activate, users } from "../../data/admin.js";
import { problemOf, type Problem } from "../../data/problem.js";
import type { UserInfo } from "../../data/types.js";
import "./administration.css";
import { FoyerSeatsDialog } from "./foyer-seats-dialog.js";
import { administrationTexts } from "./texts.js";

/** The roles by name. Being one of an organization is said by the account already. */
function roles(codes: readonly string[]): string {
  const named = codes.filter((code) => hasText(`users.role.${code}`) || !/^organization-[\da-f-]{36}$/.test(code));
  return named.map((code) => (hasText(`users.role.${code}`) ? t(`users.role.${code}`) : code)).join(", ");
}

/** Everybody who may sign in. */
@customElement("foyer-users-page")
export class FoyerUsersPage extends FoyerElement {
  @state() private items?: UserInfo[];
  @state() private next?: string | null;
  @state() private words = "";
  @state() private fault = "";
  @state() private refused?: { user: string; problem: Problem };

  constructor() {
    super();
    administrationTexts();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  async #load(cursor?: string): Promise<void> {
    try {
      const page = await users(cursor, this.gone);
      this.items = [...(cursor ? (this.items ?? []) : []), ...page.items];
      this.next = page.nextCursor;
    } catch (error) {
      if (this.isConnected) this.fault = problemOf(error).message;
    }
  }

  async #seats(user: UserInfo): Promise<void> {
    const changed = await new FoyerSeatsDialog(user).open();
    if (!changed) return;
    this.#replace(changed);
    toast(t("seats.saved", { name: user.name }), { tone: "ok" });
  }

  async #activate(user: UserInfo): Promise<void> {
    this.refused = undefined;
    try {
      this.#replace(await activate(user.id, !user.active));
      toast(t(user.active ? "users.deactivated" : "users.activated", { name: user.name }));
    } catch (error) {
      this.refused = { user: user.id, problem: problemOf(error) };
    }
  }

  #replace(changed: UserInfo): void {
    this.refused = undefined;
    this.items = this.items?.map((user) => (user.id === changed.id ? changed : user));
  }

  protected override render(): TemplateResult {
    return html`<div class="a-page">
      <header class="a-head"><div class="f-grow"><h1>${t("users.title")}</h1><p class="f-small f-muted">${t("users.text")}</p></div></header>
      <div class="f-card">
        <div class="a-tools">
          <span class="f-search a-find">${icon("search", "sm")}<input class="f-input" type="search" aria-label=${t("users.find")} placeholder=${t("users.find")}
            @input=${(event: InputEvent) => (this.words = (event.target as HTMLInputElement).value)} /></span>
        </div>
        ${this.#content()}
      </div>
    </div>`;
  }

  #content(): TemplateResult {
    if (this.fault) return empty("cloud-off", this.fault, "", html`<button class="f-button" type="button" @click=${() => this.#load()}>${t("administration.retry")}</button>`);
    if (!this.items) return bones(6);
    const wanted = this.words.trim().toLowerCase();
    const shown = this.items.filter((user) => `${user.name} ${user.login} ${user.account ?? ""}`.toLowerCase().includes(wanted));
    if (shown.length === 0) return empty("users", t("users.none"), t("users.none.text"));
    return html`<div class="a-scroll" tabindex="0" role="region" aria-label=${t("users.title")}><table class="f-table a-users">
        <thead><tr>${["name", "login", "type", "account", "roles", "editions", "last"].map((column) => html`<th scope="col">${t(`users.${column}`)}</th>`)}<th scope="col"><span class="f-hidden">${t("users.ways")}</span></th></tr></thead>
        <tbody>${shown.map((user) => this.#row(user))}</tbody>
      </table></div>
      ${this.next ? html`<p class="a-more"><button class="f-button" type="button" @click=${() => this.#load(this.next ?? undefined)}>${t("administration.more")}</button></p>` : nothing}`;
  }

  #row(user: UserInfo): TemplateResult {
    const editions = user.editions.map((edition) => (hasText(`licence.edition.${edition}`) ? t(`licence.edition.${edition}`) : edition));
    return html`<tr>
      <td data-label=${t("users.name")}>${person(user.name)} ${user.active ? nothing : html`<span class="f-badge f-bad">${t("users.inactive")}</span>`}</td>
      <td data-label=${t("users.login")}>${user.login}</td>
      <td class="f-nowrap" data-label=${t("users.type")}>${t(`users.${user.type}`)}</td>
      <td class="f-nowrap" data-label=${t("users.account")}><bdi>${user.account ?? "–"}</bdi></td>
      <td data-label=${t("users.roles")}>${roles(user.roles) || "–"}</td>
      <td data-label=${t("users.editions")}>${editions.join(", ") || "–"}</td>
      <td class="f-nowrap" data-label=${t("users.last")}>${user.lastSignIn ? shortTime(user.lastSignIn) : t("users.never")}</td>
      <td class="a-way" data-label=${t("users.ways")}>${this.#ways(user)}</td>
    </tr>
    ${this.refused?.user === user.id ? html`<tr><td class="a-refused" colspan="8">${problemNote(this.refused.problem)}</td></tr>` : nothing}`;
  }

  #ways(user: UserInfo): TemplateResult {
    const seats = { label: t("seats.change"), icon: "armchair", run: () => void this.#seats(user) };
    const activation = { label: t(user.active ? "users.deactivate" : "users.activate"), icon: user.active ? "user-x" : "user-check", run: () => void this.#activate(user) };
    return html`<foyer-menu end .items=${user.type === "external" ? [seats, activation] : [activation]} look="f-button square small quiet" label=${t("users.menu", { name: user.name })}></foyer-menu>`;
  }
}
