import { expect, test } from '@jest/globals';
import { readDemoOptions } from './demo-options';

test('without options the demo is a fresh copy on any port, opened in a browser', () => {
  expect(readDemoOptions([])).toEqual({ kind: 'run', vault: null, port: 0, openBrowser: true });
});

test('a folder, a port and no browser can be asked for, with a space or a sign between', () => {
  const wanted = { kind: 'run', vault: 'my notes', port: 8080, openBrowser: false };
  expect(readDemoOptions(['--vault', 'my notes', '--port', '8080', '--no-open'])).toEqual(wanted);
  expect(readDemoOptions(['--no-open', '--vault=my notes', '--port=8080'])).toEqual(wanted);
});

test('help is given whatever else is asked', () => {
  expect(readDemoOptions(['--port', '1', '--help'])).toEqual({ kind: 'help' });
});

test.each([
  [['--prot', '1'], 'Unknown option "--prot".'],
  [['notes'], 'Unknown option "notes".'],
  [['--port'], '--port needs a number'],
  [['--port', 'x'], '--port needs a number'],
  [['--port', '65536'], '--port needs a number'],
  [['--port', '-1'], '--port needs a number'],
  [['--vault'], '--vault needs a folder'],
  [['--vault', '--no-open'], '--vault needs a folder'],
])('%j is refused in a sentence', (args, sentence) => {
  const options = readDemoOptions(args);
  expect(options).toMatchObject({ kind: 'wrong' });
  expect(JSON.stringify(options)).toContain(JSON.stringify(sentence).slice(1, -1));
});
