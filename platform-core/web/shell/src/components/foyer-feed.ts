// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { announce } from "../../../kit/src/announce.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import { inSentence } from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { thread, type Line } from "../data/thread.js";
import { textOf } from "../data/objects.js";
import { problemOf, type Problem } from "../data/problem.js";
import { feed, history, says } from "../data/records.js";
import { formAddress } from "../data/router.js";
import { employee } from "../data/session.js";
import type { HistoryEntry, Part, Post, Rec } from "../data/types.js";
import { eventLine, postShown } from "./feed-post.js";
import { problemNote } from "./problem-note.js";
import type { RecordDesk } from "./record-desk.js";
import "./foyer-composer.js";
import "./foyer-feed.css";

type Shown = "all" | "public" | "internal";

/** The conversation on a record, with the changes of its status in between, and the composer. */
@customElement("foyer-feed")
export class FoyerFeed extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) desk!: RecordDesk;
  @property({ attribute: false }) record!: Rec;
  @property({ attribute: false }) page!: HTMLElement;
  @state() private posts?: Post[];
  @state() private entries: HistoryEntry[] = [];
  @state() private problem?: Problem;
  @state() private shown: Shown = "all";
  @state() private earlier?: string;
  @state() private order: "last" | "first" = "last";
  #fresh = new Set<string>();
  #asked = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const stop = this.desk.pulse.listen(() => void this.#load());
    this.gone.addEventListener("abort", stop);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("record") && changed.get("record")?.id !== this.record.id) {
      this.posts = undefined;
      void this.#load();
    }
  }

  async #load(): Promise<void> {
    const { object, id } = this.record;
    const asked = ++this.#asked;
    try {
      const [page, past] = await Promise.all([
        feed(object, id, undefined, this.gone),
        this.desk.object.lifecycle ? history(object, id, undefined, this.gone).catch(() => ({ items: [] })) : { items: [] },
      ]);
      // What was asked for earlier may lack what was written since.
      if (this.record.id !== id || this.#asked !== asked) return;
      this.#take(page.items);
      this.entries = past.items;
      this.earlier = page.previousCursor ?? undefined;
      this.problem = undefined;
    } catch (error) {
      if (!this.gone.aborted && this.isConnected) this.problem = problemOf(error);
    }
  }

  #take(items: Post[]): void {
    const known = new Set(this.posts?.map(({ id }) => id));
    const added = this.posts ? items.filter(({ id }) => !known.has(id)) : [];
    this.#fresh = new Set(added.map(({ id }) => id));
    const others = added.filter(({ mine }) => !mine);
    if (others.length > 0) announce(t("feed.new", { count: others.length, name: others[0]?.author.display ?? "" }));
    const first = items[0]?.at ?? "";
    this.posts = [...(this.posts ?? []).filter((post) => post.at < first && !items.some(({ id }) => id === post.id)), ...items];
    this.desk.posts.set(this.posts);
  }

  async #before(): Promise<void> {
    const page = await feed(this.record.object, this.record.id, this.earlier, this.gone);
    this.posts = [...page.items, ...(this.posts ?? [])];
    this.earlier = page.previousCursor ?? undefined;
  }

  get #lines(): Line[] {
    const posts = (this.posts ?? []).filter((post) => this.shown === "all" || post.visibility === this.shown);
    const field = this.shown === "internal" ? "" : (this.desk.object.lifecycle?.field ?? "");
    const lines = thread(posts, this.earlier ? [] : this.entries, field);
    return this.order === "last" ? lines : lines.reverse();
  }

  protected override render(): TemplateResult {
    const { feed: rights } = this.desk.object;
    const title = this.block.title ?? t("feed.title");
    return html`<section class="f-card" aria-label=${title}>
      <header><h2>${title}</h2>${rights?.internal ? this.#filter() : this.#orders()}</header>
      <div class="f-body">
        ${this.problem ? problemNote(this.problem, () => void this.#load()) : ""}
        ${this.earlier ? html`<button class="f-button small earlier" type="button" @click=${this.#before}>${t("feed.earlier")}</button>` : ""}
        ${this.posts ? this.#thread() : html`<div class="f-stack" aria-busy="true"><span class="f-bone f-bone-1"></span><span class="f-bone f-bone-2"></span></div>`}
        ${rights?.write ? this.#compose() : ""}
      </div>
    </section>`;
  }

  #filter(): TemplateResult {
    const options: Shown[] = ["all", "public", "internal"];
    return html`<div class="f-segments" role="group" aria-label=${t("feed.show")}>${options.map(
      (option) => html`<button type="button" aria-pressed=${this.shown === option} @click=${() => (this.shown = option)}>${t(`feed.show.${option}`)}</button>`,
    )}</div>`;
  }

  #orders(): TemplateResult | typeof nothing {
    if ((this.posts?.length ?? 0) < 2) return nothing;
    const next = this.order === "last" ? "first" : "last";
    return html`<button class="f-button quiet small" type="button" @click=${() => (this.order = next)}>${t(`feed.order.${this.order}`)}${icon(this.order === "last" ? "arrow-down" : "arrow-up", "sm")}</button>`;
  }

  #thread(): TemplateResult {
    const lines = this.#lines;
    if (lines.length === 0) return html`<p class="f-13 f-muted nothing">${t(this.desk.object.page.layout === "reader" ? "feed.empty.comments" : "feed.empty")}</p>`;
    const mine = employee();
    return html`<ol class="thread">${repeat(lines, (line) => line.key, (line) => (line.post ? postShown(line.post, { own: line.post.author.employee === mine, fresh: this.#fresh.has(line.post.id), staff: mine }) : eventLine(line)))}</ol>`;
  }

  #compose(): TemplateResult {
    if (!employee() && says(this.record, this.block, "closed")) return this.#closed();
    return html`<foyer-composer .desk=${this.desk} .record=${this.record} .page=${this.page} .block=${this.block} ?reopens=${!employee() && says(this.record, this.block, "reopens")} @foyer-posted=${() => void this.#load()}></foyer-composer>`;
  }

  /** A final record takes no comment; it offers to go on in a new one. */
  #closed(): TemplateResult {
    const field = textOf(this.block["followUp"]);
    const query = field ? new URLSearchParams({ [field]: this.record.id }).toString() : "";
    return html`<div class="f-note closed">${icon("lock")}<span class="f-grow">${t("feed.closed", { object: inSentence(this.desk.object.title) })}</span>
      ${this.desk.object.canCreate && field ? html`<a class="f-button small" href=${formAddress(this.record.object, query)}>${t("feed.follow-up")}</a>` : ""}</div>`;
  }
}
