// SPDX-License-Identifier: Apache-2.0

/** Somewhere to go. */
export interface Command {
  group: string;
  heading?: string;
  icon: string;
  label: string;
  /** The label with the found words, plain and found by turns. */
  parts?: string[];
  address: string;
}

export interface Sources {
  found: readonly Command[];
  pages: readonly Command[];
  creatable: readonly Command[];
  /** Searching everything for the words. */
  all: Command;
}

function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
}

/** What a palette offers: without words all pages, with words what matches and the search itself. Groups stay together. */
export function commandsFor(words: string, { found, pages, creatable, all }: Sources): Command[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...pages, ...creatable];
  const matches = ({ label }: Command): boolean => wanted.every((word) => fold(label).includes(word));
  const groups = [...new Set(found.map(({ group }) => group))];
  return [...groups.flatMap((group) => found.filter((each) => each.group === group)), all, ...pages.filter(matches), ...creatable.filter(matches)];
}
