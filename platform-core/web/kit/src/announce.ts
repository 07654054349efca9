// SPDX-License-Identifier: Apache-2.0

let region: HTMLElement | undefined;

/** Says something to screen readers, politely. */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement("div");
    region.className = "f-hidden";
    region.setAttribute("role", "status");
    region.setAttribute("aria-live", "polite");
    document.body.append(region);
  }
  const target = region;
  target.textContent = "";
  setTimeout(() => (target.textContent = text), 60);
}
