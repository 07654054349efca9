// SPDX-License-Identifier: Apache-2.0
import { html, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { FoyerElement } from "../../../kit/src/foyer-element.js";
import * as format from "../../../kit/src/format.js";
import { icon } from "../../../kit/src/icon.js";
import { t } from "../../../kit/src/i18n.js";
import { properties } from "../../../kit/src/property.js";
import { deadline, tone, type Deadline } from "../data/deadline.js";
import { says } from "../data/records.js";
import { employee } from "../data/session.js";
import type { Part, Rec } from "../data/types.js";
import { deadlineWords } from "./value.js";
import "./foyer-deadline-part.css";

/** A deadline with its ring and the time left in words; counts down while it runs. */
@customElement("foyer-deadline-part")
export class FoyerDeadlinePart extends FoyerElement {
  @property({ attribute: false }) block!: Part;
  @property({ attribute: false }) record!: Rec;

  override connectedCallback(): void {
    super.connectedCallback();
    const timer = setInterval(() => this.requestUpdate(), 20_000);
    this.gone.addEventListener("abort", () => clearInterval(timer));
  }

  protected override render(): TemplateResult {
    const now = deadline(this.record.fields, this.block, new Date(), (setting) => says(this.record, this.block, setting));
    const title = this.block.title ?? t("deadline.title");
    return html`<section class="f-card" aria-label=${title}>
      <header><h2>${title}</h2>${this.#badge(now)}</header>
      <div class="f-body">${now.state === "running" || now.state === "over" ? this.#ring(now) : this.#plain(now)}</div>
    </section>`;
  }

  #badge(now: Deadline): TemplateResult | string {
    if (now.state === "over") return html`<span class="f-badge f-bad">${t("deadline.overdue")}</span>`;
    return tone(now) === "f-warn" ? html`<span class="f-badge f-warn">${t("deadline.risk")}</span>` : "";
  }

  #ring(now: Deadline): TemplateResult {
    const look = tone(now);
    const over = now.state === "over";
    return html`<div class="big"><span class="circle ${look}" ${properties({ "--part": `${Math.round(now.used * 100)}%` })}>${icon(over ? "alarm-clock" : "timer")}</span>
      <div><p class="time f-num ${look}">${over ? t("deadline.over", { time: format.span(now.left) }) : format.span(now.left)}</p>
        <p class="f-small f-soft">${over ? "" : `${t("deadline.left")} · `}${now.due ? t("deadline.due", { time: format.dateTime(now.due) }) : ""}</p></div></div>`;
  }

  #plain(now: Deadline): TemplateResult {
    const images: Record<string, string> = { met: "circle-check", late: "circle-x", paused: "circle-pause" };
    const looks: Record<string, string> = { met: "f-ok", late: "f-bad" };
    return html`<div class="small"><span class="${looks[now.state] ?? ""}">${icon(images[now.state] ?? "clock")}</span><div><p class="f-13 f-strong">${deadlineWords(now)}</p>${this.#more(now)}</div></div>`;
  }

  #more(now: Deadline): TemplateResult | string {
    const words = now.state === "met" || now.state === "late" ? t("deadline.took", { time: format.span(now.left) }) : now.state === "paused" && now.left > 0 ? t(employee() ? "deadline.rests.staff" : "deadline.rests", { time: format.span(now.left) }) : "";
    return words ? html`<p class="f-small f-soft">${words}</p>` : "";
  }
}
