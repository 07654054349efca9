// SPDX-License-Identifier: Apache-2.0
import { html, LitElement } from "lit";
import { styles } from "./calendar-styles.js";
import { dayIn, inWords, monday, plus, today } from "./days.js";

const WEEKS = 5;

/** The coming weeks; below or beside them the visits of one day, which the address names. */
// tag::page[]
export const calendar = (ctx) => class extends LitElement {
  static styles = styles;
  static properties = { query: { attribute: false }, counts: { state: true }, day: { state: true }, visits: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.stop = [
      ctx.live("record", ({ object }) => object === "visit" && this.load()),
      ctx.live("back", () => this.load()),
    ];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop.forEach((stop) => stop());
  }

  willUpdate(changed) {
    if (changed.has("query")) this.load();
  }

  async load() {
    const { query } = this;
    try {
      const days = await ctx.api("GET", "/x/visits/days");
      const now = today(ctx.viewer);
      const day = dayIn(query.get("day")) ?? days.find(({ day }) => day >= now)?.day ?? now;
      const filter = `day==${day};status.code==planned`;
      const { items } = await ctx.api("GET", "/records/visit", { query: { filter } });
      if (query !== this.query) return; // another day was chosen meanwhile
      this.counts = new Map(days.map(({ day, visits }) => [day, visits]));
      this.day = day;
      this.visits = items;
    } catch (problem) {
      ctx.problem(problem);
    }
  }

  render() {
    if (!this.day) return "";
    const first = monday(today(ctx.viewer));
    const days = Array.from({ length: 7 * WEEKS }, (_, at) => plus(first, at));
    return html`<div class="page">
      <div class="card">
        <ol class="week" aria-hidden="true">${days.slice(0, 7).map((day) => html`<li>${inWords(day, ctx.locale, { weekday: "short" })}</li>`)}</ol>
        <ol class="days">${days.map((day) => html`<li>${this.cell(day, day === first || day.endsWith("-01"))}</li>`)}</ol>
      </div>
      <section class="card" aria-live="polite">
        <h2>${inWords(this.day, ctx.locale, { weekday: "long", day: "numeric", month: "long" })}</h2>
        ${this.visits.length ? html`<ul>${this.visits.map((visit) => this.line(visit))}</ul>` : html`<p>${ctx.text("visits.calendar.none")}</p>`}
      </section>
    </div>`;
  }

  cell(day, month) {
    const count = this.counts.get(day) ?? 0;
    const now = day === today(ctx.viewer);
    const number = html`<time class=${now ? "now" : ""} datetime=${day}>${inWords(day, ctx.locale, month ? { day: "numeric", month: "short" } : { day: "numeric" })}</time>`;
    if (!count) return html`<span class="day">${number}</span>`;
    const visits = ctx.text("visits.calendar.of", { count });
    const label = `${inWords(day, ctx.locale, { dateStyle: "full" })}, ${visits}`;
    return html`<a class="day" href="${ctx.address("calendar")}?day=${day}" aria-label=${label} aria-current=${day === this.day}>
      ${number}<b><span class="short">${count}</span><span class="long">${visits}</span></b></a>`;
  }

  line({ id, fields }) {
    const more = [fields.account, fields.engineer].map((reference) => reference?.display).filter(Boolean);
    return html`<li><a href="/records/visit/${id}" dir="auto">${fields.subject}</a><small>${more.join(" · ")}</small></li>`;
  }
};
// end::page[]
