// SPDX-License-Identifier: Apache-2.0
export { stop as default } from "./portal.ts";
