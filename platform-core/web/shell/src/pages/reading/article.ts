// SPDX-License-Identifier: Apache-2.0
import { readable } from "../../components/rich-text.js";
import type { Heading } from "../../data/outline.js";

/** The text of an article as nodes that stay the same while the text does. */
export class Article {
  headings: Heading[] = [];
  words = "";
  content: readonly Node[] = [];
  #text?: string;

  read(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    const { content, headings } = readable(text);
    this.headings = headings;
    this.words = content.textContent?.trim() ?? "";
    this.content = [...content.childNodes];
  }
}
