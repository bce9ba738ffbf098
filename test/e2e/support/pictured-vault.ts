// A vault that looks the same on every machine, and the places in it of which pictures are taken.
import type { Locator, Page } from 'playwright-core';
import { choose } from './choose';
import { NOW } from './notes';
import { openVault, type OpenVault, type OpenVaultOptions } from './open-vault';
import { pictureBook, type PictureBook } from './picture-book';
import { promptedBy } from './prompted-by';

/** As browsers on other machines have them, or others of the same widths. */
const LETTERS = `body {
  --font-interface: 'Liberation Sans', arial, 'DejaVu Sans', sans-serif;
  --font-text: 'Liberation Sans', arial, 'DejaVu Sans', sans-serif;
  --font-monospace: 'Liberation Mono', monospace;
}`;
/** The bar lies over the lower corner of what is beside it, and has a picture of its own. */
const NO_STATUS_BAR = '.status-bar { display: none; }';

export interface PicturedOptions extends OpenVaultOptions {
  readonly hasStatusBar?: true;
}

export interface Opened {
  readonly vault: OpenVault;
  readonly book: PictureBook;
  /** Makes the window so high and, unless it is a phone, the side bar so wide, and what is between the bars at most. */
  readonly size: (height: number, side?: number, main?: number) => Promise<void>;
}

/** A vault of which pictures are taken, at the moment of the tests. */
export async function opened(options: PicturedOptions): Promise<Opened> {
  const { hasStatusBar = false, ...rest } = options;
  const vault = await openVault({ now: NOW, ...rest });
  const { page } = vault;
  await page.addStyleTag({
    content: `${LETTERS}
${hasStatusBar ? '' : NO_STATUS_BAR}
.mod-right-split { width: var(--test-side, 380px) !important; }
.mod-root { max-width: var(--test-main, none) !important; }`,
  });
  return {
    vault,
    book: pictureBook(page),
    async size(height, side = 380, main) {
      await page.setViewportSize({ width: options.mobile ? 390 : 1280, height });
      await page.evaluate(
        ([right, middle]) => {
          const { style } = document.documentElement;
          style.setProperty('--test-side', `${right}px`);
          style.setProperty('--test-main', middle === null ? 'none' : `${middle}px`);
        },
        [side, main ?? null] as const,
      );
      // The widths that views measure are known in the frame after the next.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
    },
  };
}

function block(...lines: readonly string[]): string {
  return ['```execplan', ...lines, '```', ''].join('\n');
}

/** A note with a block of each kind, and one that is wrong. The plan is WRITTEN_PLAN. */
export const BLOCKS_NOTE = [
  ...['progress', 'timeline', 'steps', 'log'].map((show) =>
    block('plan: [[Harbour lights]]', `show: ${show}`),
  ),
  block('show: dashboard', 'status: in progress, blocked', 'limit: 5'),
  block('shwo: steps', 'show: bar', 'limit: many'),
].join('\n');

export const sideBar = ({ page }: OpenVault): Locator => page.locator('.execplans-pane').first();
export const dashboard = ({ page }: { readonly page: Page }): Locator =>
  page.locator('.execplans-dashboard').first();
export const graph = ({ page }: OpenVault): Locator => page.locator('.execplans-graph').first();
export const noteView = ({ page }: OpenVault): Locator =>
  page.locator('.mod-root .workspace-leaf-content[data-type=markdown]:visible .view-content');

/** Opens the note at `path` and waits until the pane shows a plan of this title. */
export async function showInPane(vault: OpenVault, path: string, title: string): Promise<void> {
  await vault.openNote(path);
  await sideBar(vault).locator('.execplans-title', { hasText: title }).waitFor();
  await vault.page.mouse.move(0, 0);
}

/** Resolves when the dependency view shows as many plans as `count` says, and has arranged them. */
export async function graphOf(vault: OpenVault, count: string): Promise<void> {
  const words = graph(vault).locator('.execplans-graph-count');
  await words.filter({ hasText: count, hasNotText: 'arranged' }).waitFor();
}

/**
 * Takes the four layouts of the dashboard in `page`, a window of the vault, under names that begin with `name`; the ledger
 * once it has `decisions` of them.
 */
export async function takeLayouts(
  page: Page,
  book: PictureBook,
  name: string,
  decisions: number,
): Promise<void> {
  const place = dashboard({ page });
  const layouts = {
    Table: '.execplans-plan',
    Board: '.execplans-board-card',
    Timeline: '.execplans-plans-span',
    Ledger: '.execplans-ledger-entry',
  };
  for (const [layout, drawn] of Object.entries(layouts)) {
    await page.getByRole('button', { name: layout, exact: true }).click();
    await place.locator(drawn).first().waitFor();
    if (layout === 'Ledger') {
      const chip = page.locator('.execplans-chip.is-decision', { hasText: String(decisions) });
      await chip.waitFor();
    }
    await page.mouse.move(0, 0);
    await book.take(`${name}-${layout.toLowerCase()}`, place);
  }
}

/** Takes what is asked for a link to one plan, and for a follow-up; both are left again. */
export async function takePrompts(
  vault: OpenVault,
  book: PictureBook,
  name: string,
): Promise<void> {
  const { page } = vault;
  await promptedBy(vault, 'Link plan…');
  // Which one is offered first depends on what was read first.
  await choose(vault, 'Battery', 'Battery telemetry');
  const relations = page.locator('.prompt', { hasText: 'This note:' });
  await relations.waitFor();
  await page.mouse.move(0, 0);
  await book.take(`${name}prompt-relation`, relations);
  await page.keyboard.press('Escape');
  await relations.waitFor({ state: 'detached' });
  await vault.command('Follow-up plan…');
  const form = page.locator('.modal', { hasText: 'Open steps to carry over' });
  await form.waitFor();
  await book.take(`${name}prompt-follow-up`, form);
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'detached' });
}
