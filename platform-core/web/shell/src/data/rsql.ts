// SPDX-License-Identifier: Apache-2.0
// Filters as chips have them: comparisons joined by “and”, read and written. All else of RSQL is the server’s.

export type Operator = "==" | "!=" | "<" | "<=" | ">" | ">=" | "=in=" | "=out=" | "=like=" | "=isnull=";

export interface Comparison {
  selector: string;
  operator: Operator;
  values: string[];
}

const OPERATORS: readonly Operator[] = ["=in=", "=out=", "=like=", "=isnull=", "==", "!=", "<=", ">=", "<", ">"];
const RESERVED = /["'();,=!~<>\s]/;

class Reader {
  #at = 0;

  constructor(private readonly text: string) {}

  read(): Comparison[] {
    const found = [this.#one()];
    while (this.#take(";")) found.push(this.#one());
    if (this.#at < this.text.length) throw new SyntaxError(`Unexpected ${this.text.slice(this.#at)}`);
    return found;
  }

  #one(): Comparison {
    const selector = this.#word();
    const operator = OPERATORS.find((each) => this.#take(each));
    if (!operator) throw new SyntaxError(`No operator after ${selector}`);
    return { selector, operator, values: this.#values() };
  }

  #values(): string[] {
    if (!this.#take("(")) return [this.#value()];
    const values = [this.#value()];
    while (this.#take(",")) values.push(this.#value());
    this.#need(")");
    return values;
  }

  #value(): string {
    this.#space();
    const quote = this.text[this.#at];
    if (quote !== '"' && quote !== "'") return this.#word();
    let value = "";
    for (this.#at++; this.#at < this.text.length; this.#at++) {
      const letter = this.text[this.#at] ?? "";
      if (letter === quote) {
        this.#at++;
        return value;
      }
      value += letter === "\\" ? (this.text[++this.#at] ?? "") : letter;
    }
    throw new SyntaxError("A quote is not closed");
  }

  #word(): string {
    this.#space();
    const from = this.#at;
    while (this.#at < this.text.length && !RESERVED.test(this.text[this.#at] ?? "")) this.#at++;
    if (from === this.#at) throw new SyntaxError(`A word is missing at ${from}`);
    return this.text.slice(from, this.#at);
  }

  #space(): void {
    while (this.text[this.#at] === " ") this.#at++;
  }

  #take(token: string): boolean {
    this.#space();
    if (!this.text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #need(token: string): void {
    if (!this.#take(token)) throw new SyntaxError(`${token} is missing`);
  }
}

/** A value as it may stand in a filter: quoted where it has to be. */
export function quoted(value: string): string {
  if (value !== "" && !RESERVED.test(value)) return value;
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}

export function comparison(selector: string, operator: Operator, values: readonly string[]): string {
  const written = values.map(quoted);
  const many = operator === "=in=" || operator === "=out=";
  return `${selector}${operator}${many ? `(${written.join(",")})` : (written[0] ?? '""')}`;
}

/** The comparisons of a filter that only says “and”; undefined for anything else. */
export function conjunction(text: string): Comparison[] | undefined {
  if (text === "") return [];
  try {
    return new Reader(text).read();
  } catch {
    return undefined;
  }
}

export function written(comparisons: readonly Comparison[]): string {
  return comparisons.map((each) => comparison(each.selector, each.operator, each.values)).join(";");
}

/** Several filters at once. */
export function allOf(...filters: (string | undefined)[]): string {
  const given = filters.filter((each): each is string => each !== undefined && each !== "");
  return given.length === 1 ? (given[0] ?? "") : given.map((each) => `(${each})`).join(";");
}
