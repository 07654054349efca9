// SPDX-License-Identifier: Apache-2.0
import DOMPurify from "dompurify";
import { html, render, type TemplateResult } from "lit";
import { icon } from "../../../kit/src/icon.js";
import { announce } from "../../../kit/src/announce.js";
import { t } from "../../../kit/src/i18n.js";
import { anchor, codeName, type Heading } from "../data/outline.js";
import "./rich-text.css";

const TAGS = "p br hr h1 h2 h3 h4 h5 h6 strong b em i u s del sub sup mark small kbd code pre blockquote ul ol li dl dt dd a img figure figcaption table caption thead tbody tfoot tr th td details summary div span";
const ATTRIBUTES = "href title src alt width height colspan rowspan start class id lang dir";

/**
 * Rich text as nodes, without anything that runs, loads from elsewhere or carries a style. DOMPurify parses it under its own
 * Trusted Types policy and answers with a fragment, so nothing here writes HTML.
 */
export function safeContent(text: string): DocumentFragment {
  const content = DOMPurify.sanitize(text, {
    RETURN_DOM_FRAGMENT: true,
    ALLOWED_TAGS: TAGS.split(" "),
    ALLOWED_ATTR: ATTRIBUTES.split(" "),
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
  for (const image of content.querySelectorAll("img")) tame(image);
  for (const link of content.querySelectorAll("a")) outside(link);
  return content;
}

function tame(image: HTMLImageElement): void {
  const source = new URL(image.getAttribute("src") ?? "", location.origin);
  if (source.origin !== location.origin && source.protocol !== "data:") image.remove();
  else image.loading = "lazy";
}

function outside(link: HTMLAnchorElement): void {
  const target = new URL(link.getAttribute("href") ?? "", location.href);
  if (target.origin === location.origin || !target.protocol.startsWith("http")) return;
  link.target = "_blank";
  link.rel = "noopener noreferrer nofollow";
}

/** Plain words of a rich text. */
export function words(text: string): string {
  return safeContent(text).textContent ?? "";
}

/** Rich text made ready for reading, and its headings: anchors, code to copy, tables that scroll inside. */
export function readable(text: string): { content: DocumentFragment; headings: Heading[] } {
  const content = safeContent(text);
  levels(content);
  const headings = [...content.querySelectorAll<HTMLHeadingElement>("h2,h3")].map(withAnchor(new Set()));
  for (const block of content.querySelectorAll("pre")) framed(block);
  for (const table of content.querySelectorAll("table")) scrolling(table);
  return { content, headings: headings.filter((heading) => heading.text !== "") };
}

/** The title of the page is the only heading of the first level; a text that starts higher or lower is moved. */
function levels(content: DocumentFragment): void {
  const all = [...content.querySelectorAll("h1,h2,h3,h4,h5,h6")];
  const top = Math.min(...all.map((each) => Number(each.tagName[1])));
  if (all.length === 0 || top === 2) return;
  for (const each of all) {
    const moved = document.createElement(`h${Math.min(6, Number(each.tagName[1]) + 2 - top)}`);
    moved.append(...each.childNodes);
    if (each.id) moved.id = each.id;
    each.replaceWith(moved);
  }
}

function withAnchor(taken: Set<string>): (heading: HTMLHeadingElement) => Heading {
  return (heading) => {
    const text = heading.textContent?.trim() ?? "";
    heading.id = heading.id && !taken.has(heading.id) && !document.getElementById(heading.id) ? heading.id : anchor(text, taken);
    taken.add(heading.id);
    heading.tabIndex = -1;
    const link = document.createElement("a");
    link.className = "anchor";
    link.href = `#${heading.id}`;
    link.setAttribute("aria-label", t("read.link", { title: text }));
    link.textContent = "#";
    heading.append(link);
    return { id: heading.id, text, level: Number(heading.tagName[1]) };
  };
}

function framed(block: HTMLPreElement): void {
  const code = block.querySelector("code");
  const name = codeName(`${code?.className ?? ""} ${block.className}`);
  const frame = document.createElement("div");
  frame.className = "code";
  const head = document.createElement("div");
  head.className = "head";
  const copied = block.textContent ?? "";
  render(html`<span class="f-grow" translate="no">${name || t("read.code")}</span>${copyButton(copied)}`, head);
  block.replaceWith(frame);
  block.tabIndex = 0;
  block.setAttribute("role", "region");
  block.setAttribute("aria-label", name || t("read.code"));
  block.translate = false;
  block.dir = "ltr";
  frame.append(head, block);
}

function copyButton(text: string): TemplateResult {
  return html`<button class="f-button small quiet" type="button" @click=${(event: Event) => void copy(event.currentTarget as HTMLElement, text)}>
    ${icon("copy", "sm")}<span>${t("read.copy")}</span></button>`;
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  await navigator.clipboard.writeText(text.replace(/\n$/, ""));
  const words = button.querySelector("span");
  announce(t("read.copied"));
  if (!words) return;
  words.textContent = t("read.copied");
  setTimeout(() => (words.textContent = t("read.copy")), 2_000);
}

function scrolling(table: HTMLTableElement): void {
  const room = document.createElement("div");
  room.className = "table";
  room.tabIndex = 0;
  room.setAttribute("role", "region");
  room.setAttribute("aria-label", table.caption?.textContent?.trim() || t("read.table"));
  for (const cell of table.querySelectorAll("thead th,tr:first-child th")) cell.setAttribute("scope", "col");
  table.replaceWith(room);
  room.append(table);
}
