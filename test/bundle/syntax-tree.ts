// JavaScript and TypeScript as a syntax tree, so that rules about code never mistake a word in a
// string or a comment for code. Knows no rules.
import ts from 'typescript';

/** One place in a text that breaks a rule. `line` counts from 1; `what` says what was found. */
export interface Finding {
  readonly line: number;
  readonly what: string;
}

/** Parses a whole file; the kind of syntax is taken from the ending of `fileName`. */
export function parseSource(fileName: string, text: string): ts.SourceFile {
  return ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
}

/** Calls `visit` for every node of the tree, parents before their children. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  node.forEachChild((child) => {
    walk(child, visit);
  });
}

/** A finding at the start of `node`. */
export function findingAt(node: ts.Node, what: string): Finding {
  const file = node.getSourceFile();
  return { line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, what };
}

/**
 * Whether an identifier stands for a value looked up by its own name: `fetch(x)`, but not `a.fetch`,
 * `{ fetch: 1 }`, a method called `fetch`, or a label.
 */
export function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name !== node;
  if (ts.isQualifiedName(parent)) return parent.right !== node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) return false;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isJsxAttribute(parent) || ts.isLabeledStatement(parent)) return false;
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isGetAccessorDeclaration(parent) ||
    ts.isSetAccessorDeclaration(parent) ||
    ts.isEnumMember(parent);
  return !(named && parent.name === node);
}

/** The name a member is reached by, in `a.name` and in `a['name']`; null for a computed one. */
export function memberName(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return node.argumentExpression.text;
  }
  return null;
}
