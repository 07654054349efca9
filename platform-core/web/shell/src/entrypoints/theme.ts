// SPDX-License-Identifier: Apache-2.0
// Runs before the first paint, so that the page never flashes in the wrong theme.
try {
  const theme: unknown = JSON.parse(localStorage.getItem("foyer.theme") ?? "null");
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
} catch {
  // Without storage the theme follows the system.
}
