// SPDX-License-Identifier: Apache-2.0
// tag::part[]
import { html } from "lit";
import { FoyerElement, format } from "@foyer/ui";
import { plus } from "./days.js";

/** Other visits of the customer around the day of this one: perhaps one journey is enough. */
export const near = (ctx) => class extends FoyerElement {
  static properties = { record: { attribute: false }, part: { attribute: false }, visits: { state: true } };

  willUpdate(changed) {
    if (changed.has("record")) this.load(this.record);
  }

  async load(record) {
    const { account, day } = record.fields;
    const { days } = this.part;
    if (!account || !day) {
      this.visits = [];
      return;
    }
    const filter = `account==${account.id};id!=${record.id};status.code==planned;day>=${plus(day, -days)};day<=${plus(day, days)}`;
    try {
      const { items } = await ctx.api("GET", "/records/visit", { query: { filter, sort: "day", limit: 5 } });
      if (record === this.record) this.visits = items;
    } catch (problem) {
      ctx.problem(problem);
    }
  }

  render() {
    if (!this.visits) return "";
    if (!this.visits.length) return html`<p class="f-13 f-muted">${ctx.text("visits.near.none", { days: this.part.days })}</p>`;
    return html`<dl class="f-facts">${this.visits.map(({ id, fields }) => html`
      <dt>${format.date(fields.day)}</dt><dd><a href="/records/visit/${id}" dir="auto">${fields.subject}</a></dd>`)}</dl>`;
  }
};
// end::part[]
