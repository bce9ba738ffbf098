// How a source file may look from outside: its size, its name, its opening comment, what it exports.
import ts from 'typescript';
import { parseSource } from '../bundle/syntax-tree';

const MAX_LINES = 250;
/** main.ts only puts the parts together. */
const MAX_MAIN_LINES = 120;
/** Half of the files are shorter than this. */
const MAX_MEDIAN_LINES = 100;

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.tsx?$/;
/** Names that say nothing, so that anything could be put into such a file. */
const EMPTY_NAME = /^index\.|(?:^|-)(?:types?|utils?|helpers?|manager|service|common|misc)\.tsx?$/;

/** What is wrong with the shape of one file; `path` is relative to src. */
export function checkShape(path: string, text: string): readonly string[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const most = path === 'main.ts' ? MAX_MAIN_LINES : MAX_LINES;
  const lines = lineCount(text);
  const problems: string[] = [];
  if (lines > most) problems.push(`${lines} lines are more than ${most}`);
  if (!KEBAB_CASE.test(name)) problems.push('the name is not in kebab-case');
  if (EMPTY_NAME.test(name)) problems.push('the name does not say what the file is about');
  if (!text.startsWith('// ')) problems.push('no comment opens it');
  return [...problems, ...exportProblems(path, text)].map((problem) => `${path}: ${problem}`);
}

/** Whether files are small enough as a whole: the median of their lines. */
export function checkMedian(texts: readonly string[]): readonly string[] {
  const sorted = texts.map(lineCount).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return median < MAX_MEDIAN_LINES ? [] : [`the median of ${median} lines is too large`];
}

function lineCount(text: string): number {
  const lines = text.split('\n').length;
  return text.endsWith('\n') ? lines - 1 : lines;
}

function exportProblems(path: string, text: string): readonly string[] {
  const { statements } = parseSource(path, text);
  const problems: string[] = [];
  const passesOn = statements.some(
    (one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined,
  );
  if (passesOn) problems.push('passes on exports of another file');
  const declares = statements.some(
    (one) => !ts.isImportDeclaration(one) && !ts.isExportDeclaration(one),
  );
  if (!declares) problems.push('declares nothing of its own');
  // Obsidian loads the default export of the built file, which is that of main.ts.
  if (path !== 'main.ts' && statements.some(isDefaultExport)) problems.push('exports a default');
  return problems;
}

function isDefaultExport(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement)) return true;
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return (
      clause !== undefined &&
      ts.isNamedExports(clause) &&
      clause.elements.some((one) => one.name.text === 'default')
    );
  }
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword) ?? false;
}
