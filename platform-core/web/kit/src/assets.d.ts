// SPDX-License-Identifier: Apache-2.0
declare module "foyer:assets" {
  const assets: { sprite: string; spriteAll: string; icons: string[] };
  export default assets;
}
declare module "*.css";
