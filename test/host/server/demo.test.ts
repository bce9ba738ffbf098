import { mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { runScript, type Run } from '../../support/run-script';

const MS = 60_000;
const PAGE = /Page +(http:\/\/127\.0\.0\.1:\d+\/\S*)/;

let temporary: string;
let run: Run | null = null;

beforeEach(async () => {
  temporary = await realpath(await mkdtemp(join(tmpdir(), 'demo-test-')));
});
afterEach(async () => {
  if (run?.isRunning() === true) run.signal('SIGKILL');
  run = null;
  await rm(temporary, { recursive: true, force: true });
});

/** Everything the demo puts into the system's temporary folder goes where the test can see it. */
function demo(...args: string[]): Run {
  run = runScript('npm', ['run', '--silent', 'demo', '--', ...args], {
    env: { TMPDIR: temporary },
  });
  return run;
}

describe('npm run demo', () => {
  test(
    'serves a fresh copy of the demo vault until it is stopped, and leaves nothing behind',
    async () => {
      const running = demo('--no-open', '--port', '0');
      const [, url = ''] = await running.printed(PAGE);
      const [, folder = ''] = await running.printed(/Vault +(\S+)/);
      expect(folder.startsWith(temporary)).toBe(true);
      const original = await readFile('test/vault/Welcome.md', 'utf8');
      expect(await readFile(join(folder, 'Welcome.md'), 'utf8')).toBe(original);

      const page = await fetch(url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('src="/host.js"');
      for (const part of ['/host.js', '/host.css', '/page-boot.js', '/plugin/main.js']) {
        expect([part, (await fetch(new URL(part, url))).status]).toEqual([part, 200]);
      }

      running.signal('SIGINT');
      await running.ended;
      expect(running.output).toContain('Stopped; the copy is removed.');
      expect(running.errors).toBe('');
      expect(await running.leavesNothing()).toBe(true);
      await expect(fetch(url)).rejects.toThrow();
      expect(await readdir(temporary)).toEqual([]);
    },
    MS,
  );

  test(
    'edits a folder of the person’s own in place, and leaves it there',
    async () => {
      await writeFile(join(temporary, 'Note.md'), 'Mine.\n');
      // Without npm, which would not wait for it after this signal.
      const args = ['test/host/server/demo.mjs', '--no-open', '--vault', temporary];
      const running = (run = runScript(process.execPath, args));
      const [, url = ''] = await running.printed(PAGE);
      expect(running.output).toContain('your own folder');
      expect((await fetch(url)).status).toBe(200);
      running.signal('SIGTERM');
      expect(await running.ended).toBe(0);
      expect(await running.leavesNothing()).toBe(true);
      expect(await readdir(temporary)).toEqual(['Note.md']);
      expect(await readFile(join(temporary, 'Note.md'), 'utf8')).toBe('Mine.\n');
    },
    MS,
  );

  test(
    'refuses a vault that is not there',
    async () => {
      const missing = join(temporary, 'nowhere');
      const refused = demo('--no-open', '--vault', missing);
      expect(await refused.ended).toBe(1);
      expect(refused.errors).toContain(`There is no folder "${missing}".`);
      expect(refused.errors).not.toContain('    at ');
      expect(await readdir(temporary)).toEqual([]);
    },
    MS,
  );

  test(
    'refuses an option it does not know',
    async () => {
      const refused = demo('--vlaut', temporary);
      expect(await refused.ended).toBe(2);
      expect(refused.errors).toContain('Unknown option "--vlaut".');
    },
    MS,
  );
});
