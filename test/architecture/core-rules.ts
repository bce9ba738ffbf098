// What the core must not ask the machine for: the time, the time zone, the language, chance. Sees what
// syntax shows; that the core knows no DOM and no timers is the compiler's to check.
import ts from 'typescript';
import {
  type Finding,
  findingAt,
  isReference,
  memberName,
  parseSource,
  walk,
} from '../bundle/syntax-tree';
import { importsOf } from './imports';

/** Methods of a date that count in the zone of the machine. */
const ZONED =
  /^(?:get|set)(?:Date|Day|FullYear|Hours|Milliseconds|Minutes|Month|Seconds|TimezoneOffset|Year)$|^to(?:Date|Time)String$/;

/** Functions of date-fns that count in milliseconds or read an instant, whatever the zone. */
const ZONELESS_DATE_FNS = new Set([
  'addHours',
  'addMilliseconds',
  'addMinutes',
  'addSeconds',
  'differenceInHours',
  'differenceInMilliseconds',
  'differenceInMinutes',
  'differenceInSeconds',
  'isValid',
  'parseISO',
]);

/** Every place in a file of the core that asks the machine; empty for a file that only computes. */
export function checkCore(path: string, text: string): readonly Finding[] {
  const findings: Finding[] = [];
  walk(parseSource(path, text), (node) => {
    const what = chanceOf(node) ?? clockOf(node) ?? zoneOf(node) ?? languageOf(node);
    if (what !== null) findings.push(findingAt(node, what));
  });
  for (const { from, names, typesOnly, line } of importsOf(path, text)) {
    if (!/^date-fns(?:\/|$)/.test(from) || typesOnly) continue;
    const zoned = names.filter((name) => !ZONELESS_DATE_FNS.has(name));
    if (names.length === 0) zoned.push('all of it');
    findings.push(...zoned.map((name) => ({ line, what: `the time zone (date-fns: ${name})` })));
  }
  return findings;
}

function isValueNamed(node: ts.Node, name: string): node is ts.Identifier {
  return (
    ts.isIdentifier(node) &&
    node.text === name &&
    isReference(node) &&
    !ts.isTypeReferenceNode(node.parent)
  );
}

function chanceOf(node: ts.Node): string | null {
  if (memberName(node) === 'random') return 'chance (random)';
  return isValueNamed(node, 'crypto') ? 'chance (crypto)' : null;
}

/** Any use of `Date` but `new Date(x)` and `Date.UTC(…)`: the others can tell what time it is here. */
function clockOf(node: ts.Node): string | null {
  if (isValueNamed(node, 'performance')) return 'the clock (performance)';
  if (!isValueNamed(node, 'Date')) return null;
  const { parent } = node;
  if (memberName(parent) === 'UTC') return null;
  if (ts.isNewExpression(parent) && parent.expression === node) {
    const count = parent.arguments?.length ?? 0;
    if (count === 1) return null;
    return count === 0 ? 'the clock (new Date)' : 'the time zone (new Date with several numbers)';
  }
  const member = memberName(parent);
  return `the clock (Date${member === null ? '' : `.${member}`})`;
}

function zoneOf(node: ts.Node): string | null {
  const member = memberName(node);
  return member !== null && ZONED.test(member) ? `the time zone (${member})` : null;
}

function languageOf(node: ts.Node): string | null {
  const member = memberName(node);
  if (member === 'localeCompare' || member?.startsWith('toLocale'))
    return `the language (${member})`;
  if (!isValueNamed(node, 'Intl')) return null;
  const part = memberName(node.parent);
  if (part === null || part === 'DateTimeFormat') return 'the language (Intl)';
  const use = node.parent.parent;
  const [language] =
    ts.isCallExpression(use) || ts.isNewExpression(use) ? (use.arguments ?? []) : [];
  const isFixed = language !== undefined && ts.isStringLiteralLike(language);
  return isFixed ? null : `the language (Intl.${part})`;
}
