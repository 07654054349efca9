// SPDX-License-Identifier: Apache-2.0
import { nothing, type ElementPart } from "lit";
import { Directive, directive } from "lit/directive.js";

class Properties extends Directive {
  override render(_values: Record<string, string>): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [values]: [Record<string, string>]): typeof nothing {
    const style = (part.element as HTMLElement | SVGElement).style;
    for (const [name, value] of Object.entries(values)) style.setProperty(name, value);
    return nothing;
  }
}

/** Sets custom properties through the CSSOM; a style attribute would break the security policy. */
export const properties = directive(Properties);
