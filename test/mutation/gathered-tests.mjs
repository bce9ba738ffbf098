// The part of `@jest/globals` that the core's tests use. Tests are gathered, to be run again and again.
import { format } from 'node:util';

/**
 * An empty list of tests, and the functions that fill it; names begin with those of their groups, as in Jest. `begin`
 * is told the file of the tests that follow.
 */
export function gatherTests(expect) {
  const tests = [];
  const files = [];
  const groups = [];

  const describe = (name, body) => {
    groups.push(name);
    body();
    groups.pop();
  };
  const test = (name, run) => {
    tests.push({ id: [...groups, name].join(' '), file: files.at(-1), run });
  };
  const skip = withEach(() => undefined);
  const globals = { describe: withEach(describe), test: withEach(test), expect };
  Object.assign(globals.test, { skip });
  return { tests, globals, begin: (file) => files.push(file) };
}

const withEach = (declare) =>
  Object.assign((name, body) => declare(name, body), {
    each: (rows) => (name, body) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row];
        declare(titleOf(name, values), () => body(...values));
      }
    },
  });

/** `%s` and `%j` stand for a value, `$name` for what the first value holds under that name. */
function titleOf(name, values) {
  const count = name.match(/%[a-z]/g)?.length ?? 0;
  const title = count === 0 ? name : format(name, ...values.slice(0, count));
  return title.replaceAll(/\$(\w+)/g, (_, key) => String(values[0][key]));
}
