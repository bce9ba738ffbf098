// What formulas work with and views show: a value of a property, of a file or of a formula. Each knows its words and whether it is
// true; how values are compared and calculated is the business of `operators.ts`. Drawn as words alone.
import type * as O from 'obsidian';
import moment from 'moment';
import type { App } from '../app';
import type { TFile } from '../files';

export abstract class Value {
  static type = '';

  static equals(a: Value | null, b: Value | null): boolean {
    return a === null || b === null ? a === b : a.equals(b);
  }

  static looseEquals(a: Value | null, b: Value | null): boolean {
    return a === null || b === null ? a === b : a.looseEquals(b);
  }

  abstract toString(): string;
  abstract isTruthy(): boolean;

  equals(other: Value): boolean {
    return this.constructor === other.constructor && this.toString() === other.toString();
  }

  looseEquals(other: Value): boolean {
    return this.toString() === other.toString();
  }

  renderTo(el: HTMLElement, context: O.RenderContext): void {
    void context;
    el.setText(this.toString());
  }
}

export abstract class NotNullValue extends Value {
  override isTruthy(): boolean {
    return true;
  }
}

export class NullValue extends Value {
  static override type = 'null';
  static value = new NullValue();

  override toString(): string {
    return '';
  }

  override isTruthy(): boolean {
    return false;
  }
}

/** A formula that cannot be worked out. Not declared for plugins, which only see it drawn. */
export class ErrorValue extends NotNullValue {
  static override type = 'error';

  constructor(readonly message: string) {
    super();
  }

  override toString(): string {
    return this.message;
  }

  override isTruthy(): boolean {
    return false;
  }
}

export abstract class PrimitiveValue<T> extends NotNullValue {
  constructor(readonly value: T) {
    super();
  }

  override toString(): string {
    return String(this.value);
  }

  override isTruthy(): boolean {
    return Boolean(this.value);
  }
}

export class StringValue extends PrimitiveValue<string> {
  static override type = 'string';
}

export class NumberValue extends PrimitiveValue<number> {
  static override type = 'number';
}

export class BooleanValue extends PrimitiveValue<boolean> {
  static override type = 'boolean';
}

export class TagValue extends StringValue {
  static override type = 'tag';
}

export class LinkValue extends StringValue {
  static override type = 'link';

  /** Null for words that are no wikilink. */
  static parseFromString(app: O.App, input: string, sourcePath: string): LinkValue | null {
    void app;
    void sourcePath;
    return /^\[\[[^\]]+\]\]$/.test(input.trim()) ? new LinkValue(input.trim()) : null;
  }
}

/** What formulas ask of the app. */
export type FormulaApp = Pick<App, 'vault' | 'metadataCache'>;

export class FileValue extends NotNullValue {
  static override type = 'file';

  constructor(
    readonly app: FormulaApp,
    readonly file: TFile,
  ) {
    super();
  }

  override toString(): string {
    return this.file.path;
  }
}

const DAY_FORM = 'YYYY-MM-DD';
const TIME_FORM = 'YYYY-MM-DDTHH:mm:ss';

export class DateValue extends NotNullValue {
  static override type = 'date';

  /** `at` in ms UTC; a day begins at midnight of the device's zone. */
  constructor(
    readonly at: number,
    readonly hasTime: boolean,
  ) {
    super();
  }

  static parseFromString(input: string): DateValue | null {
    const text = input.trim().replace(' ', 'T');
    if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(text)) return null;
    const read = moment(text, moment.ISO_8601, true);
    return read.isValid() ? new DateValue(read.valueOf(), text.includes('T')) : null;
  }

  override toString(): string {
    return moment(this.at).format(this.hasTime ? TIME_FORM : DAY_FORM);
  }

  dateOnly(): DateValue {
    return new DateValue(moment(this.at).startOf('day').valueOf(), false);
  }

  relative(): string {
    return moment(this.at).fromNow();
  }
}

export class ListValue extends NotNullValue {
  static override type = 'list';
  readonly values: readonly Value[];

  constructor(values: unknown[]) {
    super();
    this.values = values.map(valueOf);
  }

  override toString(): string {
    return this.values.map(String).join(', ');
  }

  override isTruthy(): boolean {
    return this.values.length > 0;
  }

  includes(value: Value): boolean {
    return this.values.some((each) => each.looseEquals(value));
  }

  length(): number {
    return this.values.length;
  }

  get(index: number): Value {
    return this.values[index] ?? NullValue.value;
  }

  concat(other: ListValue): ListValue {
    return new ListValue([...this.values, ...other.values]);
  }
}

export class ObjectValue extends NotNullValue {
  static override type = 'object';

  constructor(readonly members: Readonly<Record<string, unknown>>) {
    super();
  }

  override toString(): string {
    return JSON.stringify(this.members);
  }

  override isTruthy(): boolean {
    return !this.isEmpty();
  }

  isEmpty(): boolean {
    return Object.keys(this.members).length === 0;
  }

  get(key: string): Value | null {
    return key in this.members ? valueOf(this.members[key]) : null;
  }
}

/** What the properties of a note, or plain code, hold, as a value. */
export function valueOf(raw: unknown): Value {
  if (raw instanceof Value) return raw;
  if (raw === null || raw === undefined) return NullValue.value;
  if (typeof raw === 'boolean') return new BooleanValue(raw);
  if (typeof raw === 'number') return new NumberValue(raw);
  if (Array.isArray(raw)) return new ListValue(raw);
  if (typeof raw === 'object') return new ObjectValue({ ...raw });
  const text = typeof raw === 'string' ? raw : '';
  if (/^\[\[[^\]]+\]\]$/.test(text.trim())) return new LinkValue(text.trim());
  return DateValue.parseFromString(text) ?? new StringValue(text);
}
