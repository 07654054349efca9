// SPDX-License-Identifier: Apache-2.0
import type { HistoryEntry, Post } from "./types.js";

/** A line of a conversation: a post, or a change of the status. */
export interface Line {
  key: string;
  at: string;
  post?: Post;
  /** Who changed the status to what; nobody is the system. */
  actor?: string;
  state?: string;
}

/** Posts and changes of the status in the order of time. */
export function thread(posts: readonly Post[], entries: readonly HistoryEntry[], field: string): Line[] {
  const changes = entries.flatMap(({ id, at, actor, changes: all }): Line[] => {
    const change = all.find((each) => each.field === field);
    return change?.from && change.to ? [{ key: id, at, actor: actor?.display, state: change.to }] : [];
  });
  const lines: Line[] = [...posts.map((post) => ({ key: post.id, at: post.at, post })), ...changes];
  return lines.sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}

export interface Piece {
  text: string;
  link?: string;
}

/** A text with its addresses as links. */
export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/g)) {
    if (match.index > last) found.push({ text: text.slice(last, match.index) });
    found.push({ text: match[0], link: match[0] });
    last = match.index + match[0].length;
  }
  if (last < text.length) found.push({ text: text.slice(last) });
  return found;
}
