// SPDX-License-Identifier: Apache-2.0
// tag::module[]
import { calendar } from "./calendar.js";
import { near } from "./near.js";

export default {
  apiVersion: 1,
  register(ctx) {
    return {
      routes: { calendar: ctx.define("visits-calendar", calendar(ctx)) },
      widgets: { near: ctx.define("visits-near", near(ctx)) },
    };
  },
};
// end::module[]
