// SPDX-License-Identifier: Apache-2.0

/** Places a popover under its button, or above where there is more room. */
export function place(popover: HTMLElement, anchor: Element, options: { end?: boolean; fit?: boolean } = {}): void {
  const box = anchor.getBoundingClientRect();
  const gap = 4;
  if (options.fit) popover.style.width = `${box.width}px`;
  const width = popover.offsetWidth;
  const below = window.innerHeight - box.bottom - gap * 2;
  const above = box.top - gap * 2;
  const up = below < Math.min(popover.scrollHeight, 240) && above > below;
  const rtl = document.documentElement.dir === "rtl";
  const atEnd = options.end === true ? !rtl : rtl;
  const left = atEnd ? box.right - width : box.left;
  popover.style.left = `${Math.max(8, Math.min(left, window.innerWidth - width - 8))}px`;
  popover.style.maxHeight = `${Math.max(120, up ? above : below)}px`;
  popover.style.top = up ? "auto" : `${box.bottom + gap}px`;
  popover.style.bottom = up ? `${window.innerHeight - box.top + gap}px` : "auto";
}

/** Moves the focus among items with the arrow keys, Home, End and first letters. */
export function roam(event: KeyboardEvent, items: HTMLElement[]): void {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at < 0 ? items.length - 1 : at - 1, Home: 0, End: items.length - 1 };
  let target = steps[event.key];
  if (target === undefined && event.key.length === 1 && /\S/.test(event.key) && !event.ctrlKey && !event.metaKey) {
    const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const found = order.find((item) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()));
    target = found ? items.indexOf(found) : undefined;
  }
  if (target === undefined || items.length === 0) return;
  event.preventDefault();
  items[(target + items.length) % items.length]?.focus();
}
