// What the built main.js may hold: what Obsidian can load on every platform it runs on. Reads code as
// a tree; it does not run it, read files or build anything.
import ts from 'typescript';
import { newerSyntaxOf } from './newer-syntax';
import { type Finding, findingAt, isReference, memberName, parseSource, walk } from './syntax-tree';

/**
 * The largest bundle allowed, in bytes of UTF-8. The core is in it as a function that is not run while the plugin is
 * loaded; what loading costs is measured by `npm run bench`.
 */
export const MAX_BUNDLE_BYTES = 900_000;

/** Modules that Obsidian itself provides to a plugin. */
const PROVIDED_MODULE = /^(obsidian|electron|@codemirror\/[a-z-]+|@lezer\/[a-z-]+)$/;

const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate']);

/** Every place in `code`, a built CommonJS file, that breaks a rule; empty when it may be shipped. */
export function checkBundle(code: string): readonly Finding[] {
  const findings: Finding[] = [...syntaxErrors(code)];
  const bytes = Buffer.byteLength(code, 'utf8');
  if (bytes > MAX_BUNDLE_BYTES) {
    findings.push({ line: 1, what: `${bytes} bytes are more than ${MAX_BUNDLE_BYTES}` });
  }
  let exportsSomething = false;
  walk(parseSource('main.js', code), (node) => {
    exportsSomething ||= isCommonJsExport(node);
    const what =
      newerSyntaxOf(node) ??
      moduleSyntaxOf(node) ??
      foreignModuleOf(node) ??
      evaluationOf(node) ??
      lookbehindOf(node);
    if (what !== null) findings.push(findingAt(node, what));
  });
  if (!exportsSomething) findings.push({ line: 1, what: 'nothing is assigned to module.exports' });
  return findings;
}

function syntaxErrors(code: string): readonly Finding[] {
  const { diagnostics } = ts.transpileModule(code, {
    fileName: 'main.js',
    reportDiagnostics: true,
    compilerOptions: { allowJs: true, target: ts.ScriptTarget.ESNext },
  });
  return (diagnostics ?? []).map((diagnostic) => ({
    line: code.slice(0, diagnostic.start ?? 0).split('\n').length,
    what: `does not parse: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`,
  }));
}

function isCommonJsExport(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  if (node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  const target = node.left.getText();
  return target === 'module.exports' || target.startsWith('exports.');
}

function moduleSyntaxOf(node: ts.Node): string | null {
  const isModuleSyntax =
    ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isExportAssignment(node);
  return isModuleSyntax ? 'import or export in a CommonJS file' : null;
}

function foreignModuleOf(node: ts.Node): string | null {
  if (!ts.isIdentifier(node) || node.text !== 'require' || !isReference(node)) return null;
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.expression !== node) {
    return 'require used other than by calling it';
  }
  const [name] = call.arguments;
  if (name === undefined || !ts.isStringLiteralLike(name)) return 'require of a computed name';
  return PROVIDED_MODULE.test(name.text) ? null : `require of "${name.text}"`;
}

function evaluationOf(node: ts.Node): string | null {
  if (ts.isIdentifier(node) && node.text === 'eval' && isReference(node)) return 'eval';
  if (memberName(node) === 'eval') return 'eval';
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return null;
  const callee = node.expression;
  const name = ts.isIdentifier(callee) ? callee.text : memberName(callee);
  if (name === 'Function') return 'the Function constructor';
  const [first] = node.arguments ?? [];
  if (name !== null && TIMERS.has(name) && first !== undefined && ts.isStringLiteralLike(first)) {
    return `${name} with code in a string`;
  }
  return null;
}

function lookbehindOf(node: ts.Node): string | null {
  return patternsOf(node).some(hasLookbehind) ? 'regex lookbehind' : null;
}

/** The regular expressions that `node` writes out: a literal, or the strings given to RegExp. */
function patternsOf(node: ts.Node): readonly string[] {
  if (ts.isRegularExpressionLiteral(node)) {
    return [node.text.slice(1, node.text.lastIndexOf('/'))];
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  const callee = node.expression;
  const name = ts.isIdentifier(callee) ? callee.text : memberName(callee);
  if (name !== 'RegExp') return [];
  const strings: string[] = [];
  for (const argument of node.arguments ?? []) {
    walk(argument, (part) => {
      if (ts.isStringLiteralLike(part) || ts.isTemplateLiteralToken(part)) strings.push(part.text);
    });
  }
  return strings;
}

/** Whether a pattern looks behind; `\(?<=` and `[(?<=]` are plain characters and do not. */
function hasLookbehind(pattern: string): boolean {
  let insideClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at];
    if (char === '\\') at += 1;
    else if (char === '[') insideClass = true;
    else if (char === ']') insideClass = false;
    else if (!insideClass && /^\(\?<[=!]/.test(pattern.slice(at, at + 4))) return true;
  }
  return false;
}
