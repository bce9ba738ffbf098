// What asks the machine for time, zone, language or chance is noticed; what only looks like it is not.
import { describe, expect, test } from '@jest/globals';
import { checkCore } from './core-rules';

describe('the core', () => {
  const asked = (code: string): readonly string[] =>
    checkCore('a.ts', code).map(({ what }) => what);

  test.each([
    ['a date of a given instant', 'new Date(at).toISOString(); Date.UTC(2025, 0, 1);'],
    ['the parts of a date in UTC', 'date.getUTCHours(); date.getTime();'],
    ['an order of words in a named language', "new Intl.Collator('en').compare(a, b);"],
    ['a type called Date', 'function f(date: Date): Date { return date; }'],
    ['a member with such a name', 'plan.performance; entry.Date; ({ Date: 1 });'],
    ['words in a string', "const a = 'Date.now() Math.random()';"],
    ['functions of date-fns without a zone', "import { addHours, parseISO } from 'date-fns';"],
    ['lower case without a language', 'a.toLowerCase();'],
  ])('may use %s', (_name, code) => {
    expect(asked(code)).toEqual([]);
  });

  test.each([
    ['Date.now();', 'the clock (Date.now)'],
    ["Date['now']();", 'the clock (Date.now)'],
    ['const { now } = Date;', 'the clock (Date)'],
    ['new Date();', 'the clock (new Date)'],
    ['new Date;', 'the clock (new Date)'],
    ['Date();', 'the clock (Date)'],
    ["Date.parse('2025-01-10 14:22');", 'the clock (Date.parse)'],
    ['performance.now();', 'the clock (performance)'],
    ['globalThis.performance; const { a } = performance;', 'the clock (performance)'],
    ['new Date(2025, 0, 10);', 'the time zone (new Date with several numbers)'],
    ['date.getHours();', 'the time zone (getHours)'],
    ['date.setDate(1);', 'the time zone (setDate)'],
    ['date.getTimezoneOffset();', 'the time zone (getTimezoneOffset)'],
    ['date.toDateString();', 'the time zone (toDateString)'],
    ["import { addDays } from 'date-fns';", 'the time zone (date-fns: addDays)'],
    ["import * as dates from 'date-fns';", 'the time zone (date-fns: all of it)'],
    ["import { format as f } from 'date-fns/format';", 'the time zone (date-fns: format)'],
    ['a.localeCompare(b);', 'the language (localeCompare)'],
    ['date.toLocaleString();', 'the language (toLocaleString)'],
    ['name.toLocaleUpperCase();', 'the language (toLocaleUpperCase)'],
    ['new Intl.Collator();', 'the language (Intl.Collator)'],
    ['Intl.NumberFormat(undefined).format(1);', 'the language (Intl.NumberFormat)'],
    ["new Intl.DateTimeFormat('en');", 'the language (Intl)'],
    ['Math.random();', 'chance (random)'],
    ["Math['random']();", 'chance (random)'],
    ['crypto.randomUUID();', 'chance (crypto)'],
  ])('may not use %s', (code, what) => {
    expect(asked(code)).toEqual([what]);
  });
});
