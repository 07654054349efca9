// SPDX-License-Identifier: Apache-2.0

export interface Look {
  name: string;
  scheme: "light" | "dark";
  viewport: { width: number; height: number };
}

/** How pages are looked at: both colour schemes and both ends of the widths. */
export const looks: Look[] = [
  { name: "light on a desktop", scheme: "light", viewport: { width: 1440, height: 900 } },
  { name: "dark on a phone", scheme: "dark", viewport: { width: 390, height: 844 } },
];
