// Which syntax came to JavaScript after ES2018. Judges the syntax alone: a method that an older
// engine lacks looks like any other call.
import ts from 'typescript';

const NEWER_OPERATORS = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.QuestionQuestionToken, 'nullish coalescing (ES2020)'],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, 'logical assignment (ES2021)'],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, 'logical assignment (ES2021)'],
  [ts.SyntaxKind.BarBarEqualsToken, 'logical assignment (ES2021)'],
]);

/** Flags a regular expression may carry in ES2018; `d` and `v` are younger. */
const REGEX_FLAGS = /^[gimsuy]*$/;

/** U+2028 and U+2029 may stand in a string only since ES2019. */
const LINE_SEPARATORS = /[\u2028\u2029]/;

/** The name of the newer syntax that `node` itself is, or null; children are not looked at. */
export function newerSyntaxOf(node: ts.Node): string | null {
  if (ts.isQuestionDotToken(node)) return 'optional chaining (ES2020)';
  if (ts.isBinaryExpression(node)) return NEWER_OPERATORS.get(node.operatorToken.kind) ?? null;
  if (ts.isPropertyDeclaration(node)) return 'class field (ES2022)';
  if (ts.isClassStaticBlockDeclaration(node)) return 'static block (ES2022)';
  if (ts.isPrivateIdentifier(node)) return 'private name (ES2022)';
  if (ts.isDecorator(node)) return 'decorator';
  if (ts.isCatchClause(node) && node.variableDeclaration === undefined) {
    return 'optional catch binding (ES2019)';
  }
  if (ts.isBigIntLiteral(node)) return 'bigint (ES2020)';
  if (ts.isNumericLiteral(node) && node.getText().includes('_')) {
    return 'numeric separator (ES2021)';
  }
  if (ts.isStringLiteral(node) && LINE_SEPARATORS.test(node.getText())) {
    return 'bare line separator in a string (ES2019)';
  }
  if (ts.isRegularExpressionLiteral(node)) return newerFlagOf(node.text);
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    return 'import.meta (ES2020)';
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return 'dynamic import (ES2020)';
  }
  if (ts.isAwaitExpression(node) && !isInsideFunction(node)) return 'top-level await (ES2022)';
  if (ts.isVariableDeclarationList(node)) {
    const keyword = node.getFirstToken()?.getText();
    if (keyword === 'using' || keyword === 'await') return 'using declaration';
  }
  return null;
}

function newerFlagOf(literal: string): string | null {
  const flags = literal.slice(literal.lastIndexOf('/') + 1);
  return REGEX_FLAGS.test(flags) ? null : `regex flags "${flags}" (ES2022)`;
}

function isInsideFunction(node: ts.Node): boolean {
  for (let above = node.parent; !ts.isSourceFile(above); above = above.parent) {
    if (ts.isFunctionLike(above)) return true;
  }
  return false;
}
