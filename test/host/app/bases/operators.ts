// How values are compared and calculated with.
import moment from 'moment';
import type { Value } from './values';
import { BooleanValue, DateValue, NullValue, NumberValue, StringValue } from './values';

/** `14d`, `2 weeks`, `-1h`. */
const DURATION =
  /^\s*(-?\d+(?:\.\d+)?)\s*(y|years?|M|months?|w|weeks?|d|days?|h|hours?|m|minutes?|s|seconds?)\s*$/;

export function binaryOf(sign: string, a: Value, b: Value): Value {
  switch (sign) {
    case '==':
      return new BooleanValue(a.looseEquals(b));
    case '!=':
      return new BooleanValue(!a.looseEquals(b));
    case '+':
    case '-':
      return sumOf(a, b, sign === '+' ? 1 : -1);
    case '*':
      return new NumberValue(numberOf(a) * numberOf(b));
    case '/':
      return new NumberValue(numberOf(a) / numberOf(b));
    case '%':
      return new NumberValue(numberOf(a) % numberOf(b));
    default: {
      // What has no value is neither more nor less than anything.
      if (a instanceof NullValue || b instanceof NullValue) return new BooleanValue(false);
      const order = compareValues(a, b);
      const isSo = { '<': order < 0, '<=': order <= 0, '>': order > 0, '>=': order >= 0 }[sign];
      if (isSo === undefined) throw new Error(`There is no operator “${sign}”.`);
      return new BooleanValue(isSo);
    }
  }
}

/** Numbers and dates by size, all else by its words; what has no value comes last. */
export function compareValues(a: Value, b: Value): number {
  if (a instanceof NullValue || b instanceof NullValue)
    return Number(a instanceof NullValue) - Number(b instanceof NullValue);
  const [left, right] = [sizeOf(a), sizeOf(b)];
  if (left !== null && right !== null) return left - right;
  return a.toString().localeCompare(b.toString(), undefined, { numeric: true });
}

/** NaN for what is no number. */
export function numberOf(value: Value): number {
  return sizeOf(value) ?? Number(value.toString());
}

function sizeOf(value: Value): number | null {
  if (value instanceof NumberValue) return value.value;
  return value instanceof DateValue ? value.at : null;
}

function sumOf(a: Value, b: Value, factor: 1 | -1): Value {
  if (a instanceof DateValue && b instanceof StringValue) {
    const [, count, unit] = DURATION.exec(b.value) ?? [];
    if (count === undefined) throw new Error(`“${b.value}” is no duration.`);
    const by = moment.duration(
      Number(count) * factor,
      unit as moment.unitOfTime.DurationConstructor,
    );
    return new DateValue(moment(a.at).add(by).valueOf(), a.hasTime);
  }
  if (factor === 1 && (a instanceof StringValue || b instanceof StringValue))
    return new StringValue(a.toString() + b.toString());
  return new NumberValue(numberOf(a) + factor * numberOf(b));
}
