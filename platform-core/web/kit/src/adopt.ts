// SPDX-License-Identifier: Apache-2.0

/** Adds a sheet to the document. Constructed sheets are not inline styles, so the policy `style-src 'self'` holds. */
export function adopt(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}
