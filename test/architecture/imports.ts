// What a source file imports, by every way there is to write it. Reads syntax; judges nothing.
import ts from 'typescript';
import { findingAt, parseSource, walk } from '../bundle/syntax-tree';

export interface Import {
  /** As written between the quotes. */
  readonly from: string;
  /** The names taken; empty for a whole module or a file that is only run. */
  readonly names: readonly string[];
  /** Whether nothing of it is left when the types are gone. */
  readonly typesOnly: boolean;
  /** Counted from 1. */
  readonly line: number;
}

/** Every import in a file, types and re-exports included. JSX counts as an import of Preact. */
export function importsOf(path: string, text: string): readonly Import[] {
  const imports: Import[] = [];
  const add = (node: ts.Node, from: string, names: readonly string[], typesOnly: boolean): void => {
    imports.push({ from, names, typesOnly, line: findingAt(node, '').line });
  };
  let drawsElements = false;
  walk(parseSource(path, text), (node) => {
    if (ts.isImportDeclaration(node)) {
      const bindings = node.importClause?.namedBindings;
      const named = bindings !== undefined && ts.isNamedImports(bindings) ? bindings.elements : [];
      add(node, textOf(node.moduleSpecifier), namesOf(named), isTypesOnlyImport(node));
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const clause = node.exportClause;
      const named = clause !== undefined && ts.isNamedExports(clause) ? clause.elements : [];
      const typesOnly =
        node.isTypeOnly || (named.length > 0 && named.every((one) => one.isTypeOnly));
      add(node, textOf(node.moduleSpecifier), namesOf(named), typesOnly);
    } else if (ts.isImportTypeNode(node)) {
      const { argument } = node;
      if (ts.isLiteralTypeNode(argument)) add(node, textOf(argument.literal), [], true);
    } else if (ts.isExternalModuleReference(node)) {
      add(node, textOf(node.expression), [], false);
    } else if (ts.isCallExpression(node) && isLoading(node.expression)) {
      const [argument] = node.arguments;
      add(node, argument === undefined ? '' : textOf(argument), [], false);
    } else if (!drawsElements && (ts.isJsxOpeningLikeElement(node) || ts.isJsxFragment(node))) {
      drawsElements = true;
      add(node, 'preact/jsx-runtime', [], false);
    }
  });
  return imports;
}

function isTypesOnlyImport({ importClause: clause }: ts.ImportDeclaration): boolean {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const bindings = clause.namedBindings;
  if (clause.name !== undefined || bindings === undefined || !ts.isNamedImports(bindings)) {
    return false;
  }
  return bindings.elements.length > 0 && bindings.elements.every((one) => one.isTypeOnly);
}

function isLoading(callee: ts.Expression): boolean {
  if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
  return ts.isIdentifier(callee) && callee.text === 'require';
}

/** The text of a string; the source of anything else, which no rule knows and so none allows. */
function textOf(node: ts.Node): string {
  return ts.isStringLiteralLike(node) ? node.text : node.getText();
}

function namesOf(elements: Iterable<ts.ImportSpecifier | ts.ExportSpecifier>): readonly string[] {
  return [...elements].map((one) => (one.propertyName ?? one.name).text);
}
