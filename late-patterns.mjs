// Part of the build: keeps patterns from being checked while the plugin is loaded. JavaScript engines check every
// pattern literal of a script before any of it runs, and one with a class of letters (\p{L}) takes them as long as
// kilobytes of other code. Written as a call, it is looked at when the call is made.
import ts from 'typescript';

const LETTER_CLASS = /\\[pP]\{/;

/**
 * `code`, a bundle that is one function, with `RegExp("a","u")` in place of `/a/u` wherever the pattern has a class of
 * letters and is made once: inside a further function it would be made at each call.
 */
export function withLatePatterns(code) {
  const script = ts.createSourceFile('core.js', code, ts.ScriptTarget.ESNext);
  const parts = [];
  let done = 0;
  const visit = (node, functions) => {
    if (ts.isRegularExpressionLiteral(node) && LETTER_CLASS.test(node.text)) {
      parts.push(code.slice(done, node.getStart(script)), asCall(node.text));
      done = node.end;
      return;
    }
    const inside = ts.isFunctionLike(node) ? functions + 1 : functions;
    if (inside <= 1) ts.forEachChild(node, (child) => visit(child, inside));
  };
  visit(script, 0);
  return parts.join('') + code.slice(done);
}

function asCall(literal) {
  const end = literal.lastIndexOf('/');
  const given = [literal.slice(1, end), literal.slice(end + 1)].map((text) => JSON.stringify(text));
  return `RegExp(${given.join(',')})`;
}
