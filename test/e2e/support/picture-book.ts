// Takes pictures of views, light and dark, and holds them against those in test/recordings/pictures. Recording is asked for by
// `npm run record -- --pictures` alone, and a run that records never succeeds.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { CELL, pictureDifference, type ShrunkPicture } from '../../support/picture-difference';

const RECORDINGS = 'test/recordings/pictures';
const DIFFERENT = 'build/screenshots';
const CONTACT_SHEET = 'build/contact-sheet.html';
/** Reached only where a view is not as recorded, or never stops moving. */
const SETTLED_MS = 30_000;
const BETWEEN_LOOKS_MS = 250;
const THEMES = ['light', 'dark'] as const;

export interface PictureBook {
  /** Takes the place in both themes, as NAME-light and NAME-dark. */
  readonly take: (name: string, place: Locator) => Promise<void>;
  /** In what the place, as it looks now, differs from the recording NAME-light; null when in nothing. */
  readonly difference: (name: string, place: Locator) => Promise<string | null>;
  /** One for each picture that is not as recorded; the new one is in build/screenshots then. */
  readonly faults: readonly string[];
}

const taken: string[] = [];

export function pictureBook(page: Page): PictureBook {
  const faults: string[] = [];

  async function hold(name: string, place: Locator): Promise<void> {
    const path = join(RECORDINGS, `${name}.png`);
    taken.push(name);
    if (process.env['RECORD_PICTURES'] === '1') {
      await mkdir(RECORDINGS, { recursive: true });
      await writeFile(path, await settled(place));
      faults.push(`${name} was recorded: look at it, then run the test without recording`);
      return;
    }
    // Where one picture is not as recorded, others will not be, and waiting for each takes longer than a test may.
    const { png, fault } = await likeRecording(page, name, place, faults.length === 0);
    const left = join(DIFFERENT, `different-${name}.png`);
    await rm(left, { force: true });
    if (fault === null) return;
    await mkdir(DIFFERENT, { recursive: true });
    await writeFile(left, png);
    faults.push(`${name} ${fault}: see ${left}`);
  }

  return {
    faults,
    async take(name, place) {
      for (const theme of THEMES) {
        await setTheme(page, theme);
        await hold(`${name}-${theme}`, place);
      }
      await setTheme(page, 'light');
    },
    difference: async (name, place) => compared(page, `${name}-light`, await place.screenshot()),
  };
}

/** The picture as soon as the view looks as recorded, or the last one: what comes in late is waited for, as a person would. */
async function likeRecording(page: Page, name: string, place: Locator, waits: boolean) {
  const end = Date.now() + (waits ? SETTLED_MS : 0);
  for (;;) {
    const png = await place.screenshot();
    const fault = await compared(page, name, png);
    if (fault === null || Date.now() > end) return { png, fault };
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
  }
}

/** The picture once two in a row are the same. */
async function settled(place: Locator): Promise<Buffer> {
  const end = Date.now() + SETTLED_MS;
  let before = await place.screenshot();
  for (;;) {
    await place.page().waitForTimeout(BETWEEN_LOOKS_MS);
    const png = await place.screenshot();
    if (png.equals(before)) return png;
    if (Date.now() > end) throw new Error('The view never stops moving.');
    before = png;
  }
}

async function compared(page: Page, name: string, png: Buffer): Promise<string | null> {
  const recording = await readFile(join(RECORDINGS, `${name}.png`)).catch(() => null);
  if (recording === null) return 'was never recorded';
  return pictureDifference(await shrunk(page, png), await shrunk(page, recording));
}

function setTheme(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  return page.evaluate((name) => {
    document.body.classList.toggle('theme-light', name === 'light');
    document.body.classList.toggle('theme-dark', name === 'dark');
  }, theme);
}

/** The browser reads its own pictures, so that no package has to. */
async function shrunk(page: Page, png: Buffer): Promise<ShrunkPicture> {
  // One text comes out of the page much faster than as many numbers.
  const { cells, ...size } = await page.evaluate(
    async ([base64, cell]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = bitmap;
      const context = new OffscreenCanvas(width, height).getContext('2d', {
        willReadFrequently: true,
      });
      if (context === null) throw new Error('The browser has no canvas.');
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const cells: string[] = [];
      for (let top = 0; top < height; top += cell) {
        for (let left = 0; left < width; left += cell) {
          const sums: [number, number, number] = [0, 0, 0];
          const bottom = Math.min(top + cell, height);
          const right = Math.min(left + cell, width);
          for (let y = top; y < bottom; y += 1) {
            for (let x = left; x < right; x += 1) {
              const at = (y * width + x) * 4;
              sums[0] += data[at] ?? 0;
              sums[1] += data[at + 1] ?? 0;
              sums[2] += data[at + 2] ?? 0;
            }
          }
          const count = (bottom - top) * (right - left);
          cells.push(String.fromCharCode(...sums.map((sum) => Math.round(sum / count))));
        }
      }
      return { width, height, cells: cells.join('') };
    },
    [png.toString('base64'), CELL] as const,
  );
  return { ...size, cells: Buffer.from(cells, 'latin1') };
}

/** Writes a page that shows all recordings held so far side by side, new ones that differ beside them. */
export async function writeContactSheet(): Promise<void> {
  const names = [...new Set(taken.map((name) => name.replace(/-(light|dark)$/, '')))];
  const figure = (path: string): string => `<img src="../${path}" alt="" loading="lazy">`;
  const rows = names.map((name) => {
    const each = THEMES.map((theme) => figure(`${RECORDINGS}/${name}-${theme}.png`));
    return `<section><h2>${name}</h2>${each.join('')}</section>`;
  });
  const style =
    'body{font:14px sans-serif;background:#888;margin:16px}img{vertical-align:top;margin:4px;max-width:48%}';
  await mkdir('build', { recursive: true });
  await writeFile(
    CONTACT_SHEET,
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><style>${style}</style>${rows.join('\n')}\n`,
  );
}
