// SPDX-License-Identifier: Apache-2.0
import { css } from "lit";

/** All colours are tokens of the portal, so that both colour schemes and the brand of the company hold. */
// tag::styles[]
export const styles = css`
  :host { display: block; container-type: inline-size; font-size: var(--f-fs-13); }
  ol, ul, h2, p { margin: 0; padding: 0; list-style: none; }
  a { color: inherit; text-decoration: none; }
  a:focus-visible { outline: 2px solid var(--f-focus); outline-offset: -2px; }
  .page { display: grid; gap: var(--f-5); align-items: start; max-width: 76rem; }
  .card { border: 1px solid var(--f-line); border-radius: var(--f-r-3); background: var(--f-surface); box-shadow: var(--f-shadow-1); overflow: hidden; }

  .week, .days { display: grid; grid-template-columns: repeat(7, minmax(0, 1fr)); }
  .week li { padding: var(--f-2); color: var(--f-text-2); font-size: var(--f-fs-12); font-weight: 500; }
  .days { gap: 1px; padding-top: 1px; background: var(--f-line); }
  .days li { background: var(--f-surface); }
  .days li:is(:nth-child(7n), :nth-child(7n - 1)) { background: var(--f-fill); }
  .day { box-sizing: border-box; display: flex; flex-direction: column; justify-content: space-between; align-items: start; height: 100%; min-height: 3.75rem; padding: var(--f-2); }
  time { color: var(--f-text-3); font-size: var(--f-fs-12); font-variant-numeric: tabular-nums; white-space: nowrap; }
  a.day time { color: var(--f-text); font-weight: 500; }
  time.now { padding: 0 var(--f-2); margin: 0 calc(-1 * var(--f-1)); border-radius: var(--f-r-full); background: var(--f-accent); color: var(--f-on-accent) !important; }
  b { padding: 0 var(--f-2); border-radius: var(--f-r-full); background: var(--f-accent-soft); color: var(--f-accent-text); font-size: var(--f-fs-12); font-weight: 500; line-height: 1.375rem; }
  a.day:hover { background: var(--f-fill-2); }
  a.day[aria-current=true] { background: var(--f-accent-soft); box-shadow: inset 0 0 0 2px var(--f-accent); }
  a.day[aria-current=true] b { background: var(--f-accent); color: var(--f-on-accent); }
  .long { display: none; }

  h2 { padding: var(--f-3) var(--f-4); font-size: var(--f-fs-14); font-weight: 600; }
  p { padding: 0 var(--f-4) var(--f-4); color: var(--f-text-2); }
  ul li { position: relative; padding: var(--f-3) var(--f-4); border-top: 1px solid var(--f-line); }
  ul li:hover { background: var(--f-fill); }
  ul a { font-weight: 500; }
  ul a::after { content: ""; position: absolute; inset: 0; }
  small { display: block; color: var(--f-text-3); font-size: var(--f-fs-12); }

  @container (min-width: 50rem) {
    .page { grid-template-columns: minmax(0, 1fr) 20rem; }
    .day { min-height: 6rem; }
    time { font-size: inherit; }
    .short { display: none; }
    .long { display: inline; }
  }
`;
// end::styles[]
