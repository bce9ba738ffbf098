// Decisions across plans: superseded, cited and traced from the keyboard, down to the bytes of both notes.
import { expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { submit, whenAsked } from './support/asked-by';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  NOW_SKILL,
  ORDINARY_PATH,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SKILL_STAMPS,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { saidBy } from './support/said-by';
import { promptedBy } from './support/prompted-by';
import { expectSoon } from './support/soon';

async function opened(path: string, notes = SMALL_VAULT): Promise<OpenVault> {
  const vault = await openVault({ notes, now: NOW, open: path });
  await vault.command('Open plan pane');
  await vault.page.locator('.execplans-pane .execplans-title').waitFor();
  return vault;
}

/** Types into the list that is open and takes its first line. */
async function choose(page: Page, placeholder: string, words: string): Promise<void> {
  const input = page.getByPlaceholder(placeholder);
  await input.waitFor();
  await input.fill(words);
  await page.locator('.suggestion-item.is-selected', { hasText: words }).waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'detached' });
}

const SUPERSEDED = replaced(CODEX_PLAN, [
  '- Decision: One table a season.\n  Rationale: Two tables on one board were misread.\n  Date/Author: 2026-11-12 / Ada Holm\n',
  '- Decision: ~~One table a season.~~\n  Rationale: Two tables on one board were misread.\n  Date/Author: 2026-11-12 / Ada Holm\n  Superseded by: [[Quay lights#^decision-1|A lit board]] ^decision-1\n',
]);
const SUPERSEDING = replaced(SKILL_PLAN, ...SKILL_STAMPS, [
  '- **Decided by**: Ada Holm\n',
  `- **Decided by**: Ada Holm\n\n**${NOW_SKILL.replace(' UTC', '')}**: A lit board ^decision-1\n- **Rationale**: It can be read at night\n- **Supersedes**: [[Ferry timetable#^decision-1|One table a season.]]\n`,
]);

async function supersede(vault: OpenVault): Promise<void> {
  const { page } = vault;
  await promptedBy(vault, 'Supersede a decision of another plan…');
  await choose(page, 'Plan of the decision', 'timetable');
  await choose(page, 'Decision to supersede', 'One table');
  await page.getByLabel('Decision', { exact: true }).fill('A lit board');
  await page.getByLabel('Rationale').fill('It can be read at night');
  await page.keyboard.press('Control+Enter');
}

describeWithBrowser('a decision of another plan', () => {
  test('is superseded from here: both notes point at each other, and one undo takes both back', async () => {
    const vault = await opened(SKILL_PATH);
    const { page } = vault;
    await supersede(vault);
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(SUPERSEDED);
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(SUPERSEDING);
    const notice = page.locator('.notice', { hasText: 'in 2 plans' });
    await notice.getByRole('button', { name: 'Undo' }).click();
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== SUPERSEDED)).toBe(CODEX_PLAN);
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SUPERSEDING)).toBe(SKILL_PLAN);
  });

  test('stays, and so does the newer one, when its note has changed below the form', async () => {
    const vault = await opened(SKILL_PATH);
    const { page } = vault;
    await promptedBy(vault, 'Supersede a decision of another plan…');
    await choose(page, 'Plan of the decision', 'timetable');
    await choose(page, 'Decision to supersede', 'One table');
    await page.getByLabel('Decision', { exact: true }).fill('A lit board');
    await vault.screenshot('supersede-other');
    const other = replaced(CODEX_PLAN, ['One table a season.', 'Two tables a season.']);
    await vault.write(CODEX_PATH, other);
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('alert')
      .getByText('The decision “One table a season.” is no longer in this plan.')
      .waitFor();
    await vault.screenshot('supersede-other-refused');
    expect(await vault.read(CODEX_PATH)).toBe(other);
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
  });

  test('is taken back when this note cannot be written after all', async () => {
    const vault = await opened(SKILL_PATH);
    const { page } = vault;
    // The file cannot be written: saving it throws, as on a disk that is full.
    await page.route('**/*', async (route) => {
      const request = route.request();
      const isWrite = request.method() !== 'GET' && request.url().includes('Quay');
      await (isWrite ? route.fulfill({ status: 500, body: 'disk full' }) : route.continue());
    });
    vault.expectError(/.*/);
    await supersede(vault);
    await page.getByRole('alert').getByText('“Quay lights”').waitFor();
    expect(await vault.readWhen(CODEX_PATH, (text) => text === CODEX_PLAN)).toBe(CODEX_PLAN);
    expect(await page.locator('.notice', { hasText: 'Replaced decision' }).count()).toBe(0);
  });

  test('is cited at the cursor by a link to its block, which it is given for that', async () => {
    const vault = await opened(CODEX_PATH);
    const { page } = vault;
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('See ');
    await promptedBy(vault, 'Cite a decision…');
    await choose(page, 'Plan of the decision', 'Quay');
    await choose(page, 'Decision to cite', 'Cable');
    await page.locator('.cm-content', { hasText: 'Cable in a new pipe' }).waitFor();
    await page.keyboard.type(' there.');
    const link = 'See [[Quay lights#^decision-1|Cable in a new pipe]] there.';
    expect(await vault.readWhen(CODEX_PATH, (text) => text.endsWith('there.'))).toBe(
      `${CODEX_PLAN}${link}`,
    );
    expect(await vault.read(SKILL_PATH)).toBe(
      replaced(SKILL_PLAN, [': Cable in a new pipe', ': Cable in a new pipe ^decision-1']),
    );
  });

  test('is cited by an entry where nobody edits the note', async () => {
    const vault = await opened(CODEX_PATH);
    await vault.command('Toggle reading view');
    await promptedBy(vault, 'Cite a decision…');
    await choose(vault.page, 'Plan of the decision', 'Quay');
    await choose(vault.page, 'Decision to cite', 'Cable');
    await choose(vault.page, 'Entry that cites it', 'One table');
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== CODEX_PLAN)).toBe(
      replaced(CODEX_PLAN, [
        '  Date/Author: 2026-11-12 / Ada Holm\n',
        '  Date/Author: 2026-11-12 / Ada Holm\n  Related: [[Quay lights#^decision-1|Cable in a new pipe]]\n',
      ]),
    );
  });
});

describeWithBrowser('an entry', () => {
  test('is linked to what it led to, a step that gets an id for that', async () => {
    const vault = await opened(SKILL_PATH);
    await vault.command('Link entry to what it led to…');
    await choose(vault.page, 'Entry that led to something', 'Cable');
    await choose(vault.page, 'What “Cable in a new pipe” led to', 'Mount');
    await vault.page.getByText('Noted what “Cable in a new pipe” led to.').waitFor();
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(
      replaced(
        SKILL_PLAN,
        ...SKILL_STAMPS,
        ['**Step 2**: Mount the lamps\n', '**Step 2**: Mount the lamps ^step-2\n'],
        [
          '- **Decided by**: Ada Holm\n',
          '- **Decided by**: Ada Holm\n- **Led to**: [[#^step-2|Mount the lamps]]\n',
        ],
      ),
    );
  });
});

const TRACED_PLAN = `# The lit board

This ExecPlan is a living document.

## Progress

- [ ] Order the board, as decided in [[Ferry timetable#^one-table]]. ^step-1
- [ ] Hang it up.

## Surprises & Discoveries

- Observation: The old board cannot be read at night.
  Evidence: Three complaints.
  Date: 2026-11-13 09:00Z
  Led to: [[#^decision-1|A lit board]] ^discovery-1

## Decision Log

- Decision: A lit board.
  Rationale: It can be read, see [[Quay lights#^cable]].
  Date/Author: 2026-11-14 / Ada Holm
  Supersedes: [[Ferry timetable#^one-table|One table a season.]]
  Led to: [[#^step-1|Order the board]] ^decision-1
`;
const TRACED_PATH = 'Plans/Lit board.md';
const TRACED = {
  ...SMALL_VAULT,
  [TRACED_PATH]: TRACED_PLAN,
  [CODEX_PATH]: replaced(CODEX_PLAN, [
    '- Decision: One table a season.\n  Rationale: Two tables on one board were misread.\n  Date/Author: 2026-11-12 / Ada Holm\n',
    '- Decision: ~~One table a season.~~\n  Rationale: Two tables on one board were misread.\n  Date/Author: 2026-11-12 / Ada Holm\n  Superseded by: [[Lit board#^decision-1|A lit board]] ^one-table\n',
  ]),
  [SKILL_PATH]: replaced(SKILL_PLAN, [': Cable in a new pipe', ': Cable in a new pipe ^cable']),
};

describeWithBrowser('the log of the pane', () => {
  test('shows what an entry came from and led to, also in other plans, and goes there by keys', async () => {
    const vault = await opened(TRACED_PATH, TRACED);
    const { page } = vault;
    const row = page.locator('.execplans-entry', { hasText: 'A lit board.' }).first();
    const linksOf = (entry: Locator) => () =>
      entry.locator('.execplans-entry-link').allTextContents();
    await expectSoon(linksOf(row), [
      'Came fromSurprise: The old board cannot be read at night.',
      'Led toStep: Order the board, as decided in Ferry timetable#^one-table.',
    ]);
    await row.locator('.execplans-entry-button').click();
    await expectSoon(linksOf(row), [
      'Came fromSurprise: The old board cannot be read at night.',
      'Led toStep: Order the board, as decided in Ferry timetable#^one-table.',
      'SupersedesDecision: One table a season.A timetable that survives the winter',
      'CitesQuay lights',
    ]);
    await row.locator('.execplans-entry-tools').scrollIntoViewIfNeeded();
    await vault.screenshot('entry-chain');
    await row.locator('.execplans-entry-button').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.locator('.execplans-entry-target:focus', { hasText: 'Order the board' }).waitFor();
    const other = row.locator('.execplans-entry-target', { hasText: 'One table a season' });
    await page.keyboard.down('Control');
    await other.hover();
    await page.locator('.hover-popover').getByText('Two tables on one board').waitFor();
    await page.keyboard.up('Control');
    await page.mouse.move(0, 0);
    await page.locator('.hover-popover').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+F10');
    await page.locator('.menu').getByText('Open in new tab').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.execplans-entry-target:focus', { hasText: 'One table' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.workspace-leaf.mod-active .cm-line', { hasText: 'One table' }).waitFor();
    const old = page.locator('.execplans-entry', { hasText: 'One table a season.' });
    await expectSoon(linksOf(old), ['Superseded byDecision: A lit boardThe lit board']);
    await vault.openNote(SKILL_PATH);
    const cited = page.locator('.execplans-entry', { hasText: 'Cable in a new pipe' });
    await cited.locator('.execplans-entry-button').click();
    await expectSoon(linksOf(cited), ['Cited byDecision: A lit board.The lit board']);
  });

  test('says that a step rests on a superseded decision, and leads that link to the newer one', async () => {
    const vault = await opened(TRACED_PATH, TRACED);
    const { page } = vault;
    const problem = page.locator('.execplans-problem-row', {
      hasText: '“One table a season.” does not hold any more: “A lit board” took its place.',
    });
    await problem.waitFor();
    await problem
      .getByRole('button', { name: /^(?:Fix|Point)/ })
      .first()
      .click();
    expect(await vault.readWhen(TRACED_PATH, (text) => text !== TRACED_PLAN)).toBe(
      replaced(TRACED_PLAN, ['in [[Ferry timetable#^one-table]].', 'in [[#^decision-1]].']),
    );
    await problem.waitFor({ state: 'detached' });
  });

  test('records what follows from an entry, which says so', async () => {
    const vault = await opened(TRACED_PATH, TRACED);
    const { page } = vault;
    const row = page.locator('.execplans-entry', {
      has: page.locator('.execplans-entry-title', { hasText: 'The old board cannot' }),
    });
    await row.locator('.execplans-entry-button').click();
    await row.getByRole('button', { name: 'Record what follows' }).click();
    await page.getByLabel('What follows', { exact: true }).selectOption({ label: 'A step' });
    await page.getByLabel('What is to be done').fill('Thank whoever complained');
    await vault.screenshot('entry-following');
    await page.getByLabel('What is to be done').press('Enter');
    expect(await vault.readWhen(TRACED_PATH, (text) => text !== TRACED_PLAN)).toBe(
      replaced(
        TRACED_PLAN,
        ['- [ ] Hang it up.\n', '- [ ] Hang it up.\n- [ ] Thank whoever complained ^step-3\n'],
        [
          'Led to: [[#^decision-1|A lit board]] ^d',
          'Led to: [[#^decision-1|A lit board]], [[#^step-3|Thank whoever complained]] ^d',
        ],
      ),
    );
  });
});

describeWithBrowser('the log of the pane in the dark', () => {
  test('reads as well', async () => {
    const vault = await openVault({ notes: TRACED, now: NOW, open: TRACED_PATH, theme: 'dark' });
    await vault.command('Open plan pane');
    const row = vault.page.locator('.execplans-entry', { hasText: 'A lit board.' }).first();
    await row.locator('.execplans-entry-button').click();
    await row.getByText('Supersedes', { exact: true }).waitFor();
    await row.locator('.execplans-entry-tools').scrollIntoViewIfNeeded();
    await vault.screenshot('entry-chain-dark');
  });
});

const LEDGER_PATH = 'Plans/Decision ledger.md';

describeWithBrowser('the decision ledger', () => {
  test('lists every decision, newest first, and is written anew only by command and between its marks', async () => {
    const vault = await openVault({ notes: TRACED, now: NOW, open: ORDINARY_PATH });
    const { page } = vault;
    await vault.command('Update decision ledger note');
    await page.locator('.notice', { hasText: 'There is no ledger note yet.' }).waitFor();
    await vault.command('Create decision ledger note');
    await page.locator('.modal').getByText('Lists every decision of every plan').waitFor();
    await whenAsked(page);
    await submit(page);
    const made = await vault.readWhen(LEDGER_PATH, (text) => text.includes('%% /execplans'));
    expect(made).toBe(
      [
        '---',
        'execplan: false',
        'execplans-ledger: true',
        '---',
        '',
        '# Decision ledger',
        '',
        '%% execplans:ledger %%',
        '',
        '## 2026-11',
        '',
        '- 2026-11-16: [[Quay lights#^cable|Cable in a new pipe]] · [[Quay lights]]',
        '- 2026-11-14: [[Lit board#^decision-1|A lit board.]] · [[Lit board|The lit board]]',
        '- 2026-11-12: ~~[[Ferry timetable#^one-table|One table a season.]]~~ (superseded) · [[Ferry timetable|A timetable that survives the winter]]',
        '',
        '%% /execplans:ledger %%',
        '',
      ].join('\n'),
    );
    await page.locator('.workspace-leaf.mod-active .cm-line', { hasText: 'A lit board' }).waitFor();
    await vault.screenshot('decision-ledger');
    const mine = made.replace('# Decision ledger\n', '# Decision ledger\n\nWhat we agreed on.\n');
    await vault.write(LEDGER_PATH, mine);
    await vault.write(
      CODEX_PATH,
      (await vault.read(CODEX_PATH)).replace(
        '## Outcomes',
        '- Decision: Print it on foil.\n  Date/Author: 2026-12-01 / Ada Holm\n\n## Outcomes',
      ),
    );
    await page.locator('.cm-line', { hasText: 'What we agreed on.' }).waitFor();
    await page.waitForTimeout(1000);
    expect(await vault.read(LEDGER_PATH)).toBe(mine);
    await vault.command('Update decision ledger note');
    expect(await vault.readWhen(LEDGER_PATH, (text) => text !== mine)).toBe(
      mine.replace(
        '## 2026-11\n',
        '## 2026-12\n\n- 2026-12-01: [[Ferry timetable#Decision Log|Print it on foil.]] · [[Ferry timetable|A timetable that survives the winter]]\n\n## 2026-11\n',
      ),
    );
    await vault.command('Open plan dashboard');
    await page.locator('.execplans-dashboard').waitFor();
    expect(await page.locator('.execplans-dashboard', { hasText: 'Decision ledger' }).count()).toBe(
      0,
    );
  });

  test('is left as it is when its marks are broken', async () => {
    const broken = '---\nexecplans-ledger: true\n---\n\n%% execplans:ledger %%\nMine.\n';
    const vault = await openVault({
      notes: { ...TRACED, [LEDGER_PATH]: broken },
      now: NOW,
      open: LEDGER_PATH,
    });
    await saidBy(vault, 'Update decision ledger note', 'This note needs one line');
    expect(await vault.read(LEDGER_PATH)).toBe(broken);
  });
});
