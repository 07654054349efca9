// SPDX-License-Identifier: Apache-2.0
import { html, nothing, type TemplateResult } from "lit";
import { date, number } from "../../../../kit/src/format.js";
import { icon } from "../../../../kit/src/icon.js";
import { t } from "../../../../kit/src/i18n.js";
import { marked } from "../../components/found-text.js";
import { facetFields, helpfulShare, trail, treeField } from "../../data/finding.js";
import { isReference } from "../../components/value.js";
import { recordAddress } from "../../data/router.js";
import type { Hit, ObjectInfo } from "../../data/types.js";

function coloured(object: ObjectInfo, hit: Hit): { colour: string; icon: string } {
  const field = kindField(object);
  const value = field ? hit.fields[field] : undefined;
  const color = isReference(value) && value.color && value.color !== "neutral" ? `f-${value.color}` : "";
  return { colour: color, icon: color === "f-warn" ? "triangle-alert" : color === "f-info" ? "circle-help" : object.icon };
}

/** The lookup that says what kind of entry it is: not the tree, not the state. */
function kindField(object: ObjectInfo): string | undefined {
  const tree = treeField(object)?.code;
  return facetFields(object).find((field) => field.lookup && field.code !== tree && field.code !== object.lifecycle?.field)?.code;
}

function above(object: ObjectInfo, hit: Hit): TemplateResult {
  const kind = hit.fields[kindField(object) ?? ""];
  const branch = treeField(object);
  const place = branch ? hit.fields[branch.code] : undefined;
  const names = branch && isReference(place) ? trail(branch, place.code) : [];
  const status = object.lifecycle ? hit.fields[object.lifecycle.field] : undefined;
  return html`${isReference(status) && !status.flags?.includes("published") ? html`<span class="f-badge ${status.color ? `f-${status.color}` : ""}">${status.display}</span> ` : ""}
    ${isReference(kind) ? kind.display : ""}${isReference(kind) && names.length > 0 ? " · " : ""}${names.join(" › ")}`;
}

function below(hit: Hit): TemplateResult {
  const { views, helpful } = hit.fields;
  const share = helpfulShare(hit.fields);
  return html`${hit.changedOn ? html`<span>${t("find.updated", { date: date(hit.changedOn) })}</span>` : ""}
    ${typeof views === "number" ? html`<span class="f-row" title=${t("find.views", { count: views })}>${icon("eye", "sm")}<span class="f-hidden">${t("find.views", { count: views })}</span><span aria-hidden="true" class="f-num">${number(views)}</span></span>` : ""}
    ${share !== undefined
      ? html`<span class="f-row">${icon("thumbs-up", "sm")}${t("find.helpful", { share })}</span>`
      : typeof helpful === "number" && helpful > 0
        ? html`<span class="f-row">${icon("thumbs-up", "sm")}${t("find.helped", { count: helpful })}</span>`
        : ""}`;
}

/** One hit of a page that knows its object. */
export function hitRow(object: ObjectInfo, hit: Hit, best: boolean): TemplateResult {
  const look = coloured(object, hit);
  const lang = hit.fields["language"];
  return html`<li class="hit f-linked ${best ? "best" : ""}">
    <span class="f-tile ${look.colour || "f-accent"}">${icon(look.icon)}</span>
    <div class="f-grow" dir="auto">
      <p class="f-small f-soft">${best ? html`<span class="f-hidden">${t("find.best")}. </span>` : ""}${above(object, hit)}</p>
      <h2><a class="f-title" href=${recordAddress(hit.object, hit.id)} lang=${typeof lang === "string" ? lang : nothing}>${marked(hit.title)}</a></h2>
      ${hit.snippet.join("").trim() ? html`<p class="snippet" lang=${typeof lang === "string" ? lang : nothing}>${marked(hit.snippet)}</p>` : ""}
      <p class="under f-small f-muted">${below(hit)}</p>
    </div>
  </li>`;
}

/** Placeholders of hits. */
export function hitBones(count: number): TemplateResult {
  return html`<ul class="hits" aria-hidden="true">${Array.from({ length: count }, (_, at) => html`<li class="hit">
    <span class="f-tile"></span><div class="f-grow f-stack"><span class="f-bone f-bone-1"></span><span class="f-bone f-bone-${at % 3}"></span><span class="f-bone f-bone-2"></span></div></li>`)}</ul>`;
}
