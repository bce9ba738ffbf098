// What our own source never touches: HTML written as a string, the network, storage outside the vault,
// and Node. Reads one file's text; imported libraries are the business of the bundle's rules.
import builtinModules from 'builtin-modules';
import ts from 'typescript';
import { type Finding, findingAt, isReference, memberName, parseSource, walk } from './syntax-tree';

const HTML_MEMBERS = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'createContextualFragment',
  'dangerouslySetInnerHTML',
  'srcdoc',
]);

const GLOBALS = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'process',
  'require',
]);

/** Objects through which a global can be reached as a member. */
const GLOBAL_OBJECTS = new Set(['window', 'globalThis', 'self', 'activeWindow']);

/** Every place in a source file that touches what the plugin must not; empty for a pure file. */
export function checkSource(fileName: string, text: string): readonly Finding[] {
  const findings: Finding[] = [];
  walk(parseSource(fileName, text), (node) => {
    const what = htmlOf(node) ?? globalOf(node) ?? nodeModuleOf(node);
    if (what !== null) findings.push(findingAt(node, what));
  });
  return findings;
}

function htmlOf(node: ts.Node): string | null {
  const name = memberName(node) ?? keyOf(node);
  if (name !== null && HTML_MEMBERS.has(name)) return name;
  const writes = name === 'write' || name === 'writeln';
  if (writes && ts.isPropertyAccessExpression(node) && isDocument(node.expression)) {
    return `document.${name}`;
  }
  return null;
}

/** The name given to a property in `{ name: … }` or to an attribute in `<a name={…} />`. */
function keyOf(node: ts.Node): string | null {
  if (!ts.isPropertyAssignment(node) && !ts.isJsxAttribute(node)) return null;
  return ts.isIdentifier(node.name) || ts.isStringLiteral(node.name) ? node.name.text : null;
}

function isDocument(node: ts.Expression): boolean {
  const name = ts.isIdentifier(node) ? node.text : memberName(node);
  return name !== null && /^(document|activeDocument|doc|ownerDocument)$/.test(name);
}

function globalOf(node: ts.Node): string | null {
  if (ts.isIdentifier(node) && GLOBALS.has(node.text) && isReference(node)) return node.text;
  const name = memberName(node);
  if (name === null || !GLOBALS.has(name)) return null;
  const reached =
    (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    GLOBAL_OBJECTS.has(node.expression.text);
  return reached ? name : null;
}

function nodeModuleOf(node: ts.Node): string | null {
  const name = importedName(node);
  if (name === null) return null;
  const root = name.replace(/^node:/, '').split('/')[0] ?? name;
  return name.startsWith('node:') || builtinModules.includes(root) ? `Node module ${name}` : null;
}

function importedName(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const source = node.moduleSpecifier;
    return source !== undefined && ts.isStringLiteral(source) ? source.text : null;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [source] = node.arguments;
    return source !== undefined && ts.isStringLiteralLike(source) ? source.text : null;
  }
  return null;
}
