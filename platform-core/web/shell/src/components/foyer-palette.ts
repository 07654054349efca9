// SPDX-License-Identifier: Apache-2.0
export function openPalette(): void {
  // Comes with the search.
}
