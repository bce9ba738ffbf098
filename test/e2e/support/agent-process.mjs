// An agent beside the app: a process of its own that writes entries into a note, one at a time, as a careful agent does. It
// reads the file, adds an entry and writes the whole, unless the file has changed since it was read; an entry that somebody
// else's write took away it writes again.
// Usage: node agent-process.mjs FILE PAUSE_MS (anew | 'in place'), with the entries as JSON on a line of the input. When the input ends, it
// ends as soon as all entries are there, and prints its counts.
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const [file = '', pauseMs = '', manner = ''] = process.argv.slice(2);
/** Entries go before this line, which the note has once. */
const PLACE = '\n## Decision Log\n';
const written = new Set();
const counts = { writes: 0, again: 0 };
let isEnding = false;

const input = createInterface({ input: process.stdin });
input.on('close', () => (isEnding = true));
input.once('line', (line) => step(JSON.parse(line)));

function step(entries) {
  const text = readFileSync(file, 'utf8');
  const missing = entries.find((entry) => !text.includes(entry));
  if (missing === undefined && isEnding) {
    process.stdout.write(JSON.stringify(counts));
    return;
  }
  if (missing !== undefined && add(text, missing)) {
    counts.writes += 1;
    if (written.has(missing)) counts.again += 1;
    written.add(missing);
  }
  // Never in step with the other side.
  setTimeout(() => step(entries), Number(pauseMs) * (0.5 + (counts.writes % 7) / 6));
}

/**
 * Adds the entry, as programs do: with a new file that takes the name of the old one, or by turns into that one itself.
 * False, and nothing is done, when the file is not as it was read: a machine that is busy may stop this process for longer
 * than the other side looks whether its words stay.
 */
function add(text, entry) {
  const whole = text.replace(PLACE, () => entry + PLACE);
  const isInPlace = manner === 'in place' && counts.writes % 2 === 0;
  if (!isInPlace) writeFileSync(`${file}.new`, whole);
  if (readFileSync(file, 'utf8') !== text) return false;
  if (isInPlace) writeFileSync(file, whole);
  else renameSync(`${file}.new`, file);
  return true;
}
