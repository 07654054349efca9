// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import type { Part, Rec } from "../data/types.js";
import type { RecordDesk } from "./record-desk.js";
import "./foyer-deadline-part.js";
import "./foyer-detail-part.js";
import "./foyer-feed.js";
import "./foyer-figures-part.js";
import "./foyer-meter-part.js";
import "./foyer-fields-part.js";
import "./foyer-files.js";
import "./foyer-history.js";
import "./foyer-prompt.js";
import "./foyer-similar.js";

export interface PartContext {
  desk: RecordDesk;
  record: Rec;
  /** The page; composers listen to its events. */
  page: HTMLElement;
  room: "main" | "side";
}

/** A building block of a record page by its type; one of a type that this shell does not know is left out. */
export function partShown(part: Part, { desk, record, page, room }: PartContext): TemplateResult | typeof nothing {
  switch (part.type) {
    case "fields":
      return html`<foyer-fields-part .block=${part} .desk=${desk} .record=${record} .room=${room}></foyer-fields-part>`;
    case "feed":
      return desk.object.feed?.read ? html`<foyer-feed .block=${part} .desk=${desk} .record=${record} .page=${page}></foyer-feed>` : nothing;
    case "files":
      return desk.object.files ? html`<foyer-files .block=${part} .desk=${desk} .record=${record}></foyer-files>` : nothing;
    case "history":
      return html`<foyer-history .block=${part} .desk=${desk} .record=${record} .room=${room}></foyer-history>`;
    case "detail":
      return html`<foyer-detail-part .block=${part} .desk=${desk} .record=${record}></foyer-detail-part>`;
    case "figures":
      return html`<foyer-figures-part .block=${part} .desk=${desk} .record=${record}></foyer-figures-part>`;
    case "meter":
      return html`<foyer-meter-part .block=${part} .desk=${desk} .record=${record}></foyer-meter-part>`;
    case "deadline":
      return html`<foyer-deadline-part .block=${part} .desk=${desk} .record=${record}></foyer-deadline-part>`;
    case "prompt":
      return html`<foyer-prompt .block=${part} .desk=${desk} .record=${record} .page=${page}></foyer-prompt>`;
    case "similar":
      return html`<foyer-similar .block=${part} .desk=${desk} .record=${record}></foyer-similar>`;
    case "widget":
      void import("../modules/foyer-widget.js");
      return html`<foyer-widget .block=${part} .section=${desk.object.section} .record=${record}></foyer-widget>`;
    default:
      return nothing;
  }
}
