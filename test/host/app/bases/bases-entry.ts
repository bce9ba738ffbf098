// One row of a base: a file, and what is asked of it. Its formulas are worked out when they are first looked at.
import type * as O from 'obsidian';
import type { TFile } from '../files';
import { type Formula, parseFormula } from './formula';
import { binaryOf, numberOf } from './operators';
import { callFunction, callMethod, memberOf } from './value-methods';
import type { Value } from './values';
import {
  BooleanValue,
  ErrorValue,
  FileValue,
  type FormulaApp,
  ListValue,
  NullValue,
  NumberValue,
  ObjectValue,
  StringValue,
  valueOf,
} from './values';

/** What formulas may ask about beside the file. */
export interface FormulaSurroundings {
  readonly app: FormulaApp;
  readonly formulas: Readonly<Record<string, string>>;
  /** The file that `this` is; null where there is none. */
  readonly thisFile: TFile | null;
}

export class BasesEntry {
  private readonly worked = new Map<string, Value>();

  constructor(
    private readonly surroundings: FormulaSurroundings,
    readonly file: TFile,
  ) {}

  /** Null where the note does not have the property. */
  getValue(propertyId: O.BasesPropertyId): Value | null {
    const [type, name] = splitId(propertyId);
    if (type === 'file') return memberOf(this.fileValue(), name);
    if (type === 'formula') return this.formula(name);
    const properties = this.properties();
    return name in properties ? valueOf(properties[name]) : null;
  }

  /** What `text` comes to for this file; an error as a value. */
  evaluate(text: string): Value {
    try {
      return this.run(parseFormula(text));
    } catch (error) {
      return new ErrorValue(error instanceof Error ? error.message : String(error));
    }
  }

  private run(formula: Formula): Value {
    switch (formula.kind) {
      case 'literal':
        // Quoted words are words, also where they look like a date or a link.
        return typeof formula.value === 'string'
          ? new StringValue(formula.value)
          : valueOf(formula.value);
      case 'name':
        return this.name(formula.name);
      case 'list':
        return new ListValue(formula.items.map((item) => this.run(item)));
      case 'member':
        return this.member(formula);
      case 'item':
        return this.item(formula);
      case 'call':
        return this.call(formula);
      case 'unary': {
        const value = this.run(formula.of);
        return formula.sign === '!'
          ? new BooleanValue(!value.isTruthy())
          : new NumberValue(-numberOf(value));
      }
      case 'binary': {
        const left = this.run(formula.left);
        if (formula.sign === '&&') return left.isTruthy() ? this.run(formula.right) : left;
        if (formula.sign === '||') return left.isTruthy() ? left : this.run(formula.right);
        return binaryOf(formula.sign, left, this.run(formula.right));
      }
    }
  }

  private name(name: string): Value {
    if (name === 'file') return this.fileValue();
    if (name === 'note') return new ObjectValue(this.properties());
    if (name === 'this') {
      const { app, thisFile } = this.surroundings;
      return thisFile === null ? NullValue.value : new FileValue(app, thisFile);
    }
    return this.getValue(`note.${name}`) ?? NullValue.value;
  }

  private member({ of, name }: Extract<Formula, { kind: 'member' }>): Value {
    if (of.kind === 'name' && of.name === 'formula') return this.formula(name);
    const value = this.run(of);
    return value instanceof ObjectValue
      ? (value.get(name) ?? NullValue.value)
      : memberOf(value, name);
  }

  private item({ of, at }: Extract<Formula, { kind: 'item' }>): Value {
    const key = this.run(at);
    if (of.kind === 'name' && of.name === 'formula') return this.formula(key.toString());
    const value = this.run(of);
    if (value instanceof ListValue) return value.get(numberOf(key));
    return value instanceof ObjectValue
      ? (value.get(key.toString()) ?? NullValue.value)
      : NullValue.value;
  }

  private call({ callee, given }: Extract<Formula, { kind: 'call' }>): Value {
    if (callee.kind === 'name' && callee.name === 'if') {
      const [asked, then, otherwise] = given;
      const chosen = asked !== undefined && this.run(asked).isTruthy() ? then : otherwise;
      return chosen === undefined ? NullValue.value : this.run(chosen);
    }
    const values = given.map((each) => this.run(each));
    if (callee.kind === 'name') return callFunction(this.surroundings.app, callee.name, values);
    if (callee.kind === 'member') return callMethod(this.run(callee.of), callee.name, values);
    throw new Error('Only a function can be called.');
  }

  private formula(name: string): Value {
    const known = this.worked.get(name);
    if (known !== undefined) return known;
    const text = this.surroundings.formulas[name];
    if (text === undefined) return NullValue.value;
    this.worked.set(name, new ErrorValue(`The formula “${name}” asks for itself.`));
    const value = this.evaluate(text);
    this.worked.set(name, value);
    return value;
  }

  private fileValue(): FileValue {
    return new FileValue(this.surroundings.app, this.file);
  }

  private properties(): Readonly<Record<string, unknown>> {
    return this.surroundings.app.metadataCache.getFileCache(this.file)?.frontmatter ?? {};
  }
}

/** `note.status` in its two parts; without a known type it is a property of the note. */
export function splitId(id: string): readonly [O.BasesPropertyType, string] {
  const [, type, name] = /^(note|file|formula)\.(.+)$/.exec(id) ?? [];
  return type === 'file' || type === 'formula' || type === 'note'
    ? [type, name ?? '']
    : ['note', id];
}

export function parsePropertyId(propertyId: O.BasesPropertyId): O.BasesProperty {
  const [type, name] = splitId(propertyId);
  return { type, name };
}
