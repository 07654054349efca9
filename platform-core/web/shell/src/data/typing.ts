// SPDX-License-Identifier: Apache-2.0

/** Whether a key press is meant for a field, not for the page. */
export function typing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return true;
  return target instanceof Element && target.closest("input,textarea,select,[contenteditable=true],[popover]") !== null;
}

/** What a search field shows: the words that were searched for, and still the space behind them that leads to the next one. */
export function kept(input: HTMLInputElement | null, words: string): string {
  return input?.value.trim() === words ? input.value : words;
}
