// A formula of a base as a tree: literals, names, members, calls and operators. Throws on text that is none. No lambdas, no regular
// expressions and no object literals, which the app has.
import { type Token, tokensOf } from './formula-tokens';

export type Formula =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'list'; readonly items: readonly Formula[] }
  | { readonly kind: 'member'; readonly of: Formula; readonly name: string }
  | { readonly kind: 'item'; readonly of: Formula; readonly at: Formula }
  | { readonly kind: 'call'; readonly callee: Formula; readonly given: readonly Formula[] }
  | { readonly kind: 'unary'; readonly sign: '!' | '-'; readonly of: Formula }
  | {
      readonly kind: 'binary';
      readonly sign: string;
      readonly left: Formula;
      readonly right: Formula;
    };

/** Operators from the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

const LITERALS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

const known = new Map<string, Formula>();

export function parseFormula(text: string): Formula {
  const before = known.get(text);
  if (before !== undefined) return before;
  const reader = new FormulaReader(tokensOf(text));
  const formula = reader.whole();
  known.set(text, formula);
  return formula;
}

class FormulaReader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Formula {
    const formula = this.binary(0);
    const rest = this.tokens[this.at];
    if (rest !== undefined) throw new Error(`Unexpected “${rest.value}” in the formula.`);
    return formula;
  }

  private binary(level: number): Formula {
    const signs = LEVELS[level];
    if (signs === undefined) return this.unary();
    let left = this.binary(level + 1);
    for (let sign = this.sign(signs); sign !== null; sign = this.sign(signs))
      left = { kind: 'binary', sign, left, right: this.binary(level + 1) };
    return left;
  }

  private unary(): Formula {
    const sign = this.sign(['!', '-']);
    if (sign === '!' || sign === '-') return { kind: 'unary', sign, of: this.unary() };
    let formula = this.primary();
    for (;;) {
      if (this.sign(['.']) !== null) formula = { kind: 'member', of: formula, name: this.name() };
      else if (this.sign(['(']) !== null)
        formula = { kind: 'call', callee: formula, given: this.until(')') };
      else if (this.sign(['[']) !== null) {
        formula = { kind: 'item', of: formula, at: this.binary(0) };
        this.expect(']');
      } else return formula;
    }
  }

  private primary(): Formula {
    const token = this.tokens[this.at];
    if (token === undefined) throw new Error('The formula is not complete.');
    this.at += 1;
    if (token.kind === 'number' || token.kind === 'string')
      return { kind: 'literal', value: token.value };
    if (token.kind === 'name') {
      const literal = LITERALS[token.value];
      return literal === undefined
        ? { kind: 'name', name: token.value }
        : { kind: 'literal', value: literal };
    }
    if (token.value === '[') return { kind: 'list', items: this.until(']') };
    if (token.value !== '(') throw new Error(`Unexpected “${token.value}” in the formula.`);
    const inner = this.binary(0);
    this.expect(')');
    return inner;
  }

  private until(end: string): readonly Formula[] {
    const items: Formula[] = [];
    if (this.sign([end]) !== null) return items;
    do items.push(this.binary(0));
    while (this.sign([',']) !== null);
    this.expect(end);
    return items;
  }

  private sign(signs: readonly string[]): string | null {
    const token = this.tokens[this.at];
    if (token?.kind !== 'sign' || !signs.includes(token.value)) return null;
    this.at += 1;
    return token.value;
  }

  private expect(sign: string): void {
    if (this.sign([sign]) === null) throw new Error(`“${sign}” is missing in the formula.`);
  }

  private name(): string {
    const token = this.tokens[this.at];
    if (token?.kind !== 'name') throw new Error('A name is missing in the formula.');
    this.at += 1;
    return token.value;
  }
}
