// SPDX-License-Identifier: Apache-2.0
export { start as default } from "./portal.ts";
