// Plans that know each other: links in both directions, broken ones put right, and what waits for what.
import { expect, test } from '@jest/globals';
import { untilCursorAt } from './support/cursor-at';
import { describeWithBrowser } from './support/describe-with-browser';
import { NOW } from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { renameNote } from './support/rename-note';
import { expectSoon } from './support/soon';
import { cutOff } from './support/sticks-out';

const plan = (title: string, metadata: readonly string[], ...progress: readonly string[]): string =>
  [`# ExecPlan: ${title}`, '', ...metadata, '', '## Progress', '', ...progress, '']
    .concat(['## Decision Log', '', '- Decision: One boat.', '', '## Context', '', 'None.', ''])
    .join('\n');

const PIER = 'Plans/active/Pier.md';
const LAMPS = 'Plans/Lamps.md';
const CABLE = 'Plans/completed/Cable.md';

const NOTES = {
  [PIER]: plan(
    'The pier',
    ['Depends on: [[Cable]], [[Boat]]', 'Related: [[Crame]], `active/Ropes.md`'],
    '- [ ] Drive the piles ^piles',
    '- [ ] Lay the planks',
    '  - Depends on: [[Lamps#^wire]]',
    '- [ ] Paint it, as decided in [[Crane#^red]]',
  ),
  [LAMPS]: plan('The lamps', ['Blocks: [[Pier]]'], '- [ ] Wire the lamps ^wire', '- [ ] Light'),
  [CABLE]: plan('The cable', ['Status: Complete'], '- [x] Lay it'),
  'Plans/completed/Ropes.md': plan('The ropes', ['Supersedes: [[Pier]]'], '- [ ] Splice'),
  // The app knows no block ids in tables.
  'Plans/Crane.md': plan('The crane', ['Parent Plan: [[Pier]]'], '- [ ] Lift').replace(
    '- Decision: One boat.',
    '| Date | Decision |\n|---|---|\n| 2026-11-01 | Red ^red |',
  ),
  'East/Boat.md': '# A boat\n',
  'West/Boat.md': '# Another boat\n',
  'Diary.md': 'Saw [[Pier]] today.\n',
};

async function openPlan(path: string): Promise<OpenVault> {
  const vault = await openVault({ notes: NOTES, now: NOW, open: path });
  await vault.command('Open plan pane');
  return vault;
}

const links = ({ page }: OpenVault) => page.getByRole('region', { name: 'Links' });

const linked = (vault: OpenVault, group: string, title: string) =>
  links(vault)
    .locator('.execplans-link-group', { has: vault.page.getByText(group, { exact: true }) })
    .locator('.execplans-linked', { hasText: title });

describeWithBrowser('the links of a plan', () => {
  test('are shown in both directions, with bars, and lead to their notes', async () => {
    const vault = await openPlan(PIER);
    for (const [group, title] of [
      ['Depends on', 'The cable'],
      ['Depends on', 'The lamps'],
      ['Superseded by', 'The ropes'],
      ['Children', 'The crane'],
      ['Mentioned by', 'Diary'],
    ] as const) {
      await linked(vault, group, title).first().waitFor();
    }
    expect(await linked(vault, 'Mentioned', 'The crane').innerText()).not.toContain('No such step');
    // By a step, and by what the other plan says.
    await expectSoon(() => linked(vault, 'Depends on', 'The lamps').count(), 2);
    await links(vault).scrollIntoViewIfNeeded();
    await vault.screenshot('pane-links');
    await vault.page.locator('.execplans-linked', { hasText: 'Diary' }).getByText('Diary').click();
    await vault.page.locator('.workspace-tab-header.is-active', { hasText: 'Diary' }).waitFor();
  });

  test('are read in every form, and words that only look like one are not', async () => {
    const dock = 'Plans/done/dry dock.md';
    const gauge = 'Plans/Tide gauge.md';
    const words = [
      'Related: `../active/dry dock.md`, [the gauge](<../Tide gauge.md#^read>)',
      'Depends on: `cat lamps.md`',
    ];
    const mole = 'Plans/active/Mole.md';
    const notes = {
      [mole]: plan(
        'The mole',
        words,
        '- [ ] Dig',
        '  - Depends on: [the wall](#^wall)',
        '- [ ] Build the wall, as in `cat Tide gauge.md` ^wall',
      ),
      [dock]: plan('The dry dock', [], '- [ ] Pump'),
      [gauge]: plan('The gauge', [], '- [ ] Read ^read'),
      'Plans/lamps.md': plan('The lamps', [], '- [ ] Light'),
    };
    const vault = await openVault({ notes, now: NOW, open: mole });
    await vault.command('Open plan pane');
    const moved = linked(vault, 'Related', 'The dry dock');
    await moved.getByText('Moved').waitFor();
    await linked(vault, 'Related', 'The gauge').waitFor();
    expect(
      await links(vault)
        .getByText(/lamps|cat /i)
        .count(),
    ).toBe(0);
    const step = vault.page.locator('.execplans-step', { hasText: 'Dig' });
    await step.getByText('Waits for').waitFor();
    await step.locator('.execplans-waits', { hasText: 'Build the wall' }).waitFor();
    await moved.getByRole('button', { name: 'Fix' }).click();
    const text = await vault.readWhen(mole, (now) => now.includes('[[dry dock]]'));
    expect(text).toBe(notes[mole]?.replace('`../active/dry dock.md`', '[[dry dock]]'));
  });

  test('that moved are written anew as links of the app, and nothing else', async () => {
    const vault = await openPlan(PIER);
    const moved = linked(vault, 'Related', 'The ropes');
    await moved.getByText('Moved').waitFor();
    await moved.getByRole('button', { name: 'Fix' }).click();
    const text = await vault.readWhen(PIER, (now) => now.includes('[[Ropes]]'));
    expect(text).toBe(NOTES[PIER]?.replace('`active/Ropes.md`', '[[Ropes]]'));
    await moved.getByText('Moved').waitFor({ state: 'detached' });
  });

  test('that may mean several notes ask which, also from the problems', async () => {
    const vault = await openPlan(PIER);
    const { page } = vault;
    const shared = linked(vault, 'Depends on', 'Boat');
    await shared.getByText('One of 2 notes').waitFor();
    // As the app decides between them: the shortest path, then the first.
    await shared.getByText('The app opens East/Boat.md', { exact: true }).waitFor();
    await shared.getByText('Perhaps West/Boat.md', { exact: true }).waitFor();
    const problem = page.locator('.execplans-problem-row', { hasText: 'may be any of 2 notes' });
    await problem.getByText('The app opens “East/Boat.md”.').waitFor();
    await problem.getByRole('button', { name: 'Choose which note is meant…' }).click();
    const first = page.locator('.prompt .suggestion-item').first();
    await first.getByText('The app opens this one').waitFor();
    expect(await first.getByText('East/Boat.md').count()).toBe(1);
    await vault.screenshot('ambiguous-link');
    await page.locator('.prompt .suggestion-item', { hasText: 'West/Boat' }).click();
    const text = await vault.readWhen(PIER, (now) => now.includes('[[West/Boat]]'));
    expect(text).toBe(NOTES[PIER]?.replace('[[Boat]]', '[[West/Boat]]'));
    await problem.waitFor({ state: 'detached' });
  });

  test('that lead nowhere name what may be meant, and are led there', async () => {
    const vault = await openPlan(PIER);
    const { page } = vault;
    const broken = linked(vault, 'Related', 'Crame');
    await broken.getByText('Perhaps Plans/Crane.md').waitFor();
    await broken.getByRole('button', { name: 'Fix' }).click();
    await page.locator('.prompt .suggestion-item').first().click();
    await vault.readWhen(PIER, (now) => now.includes('[[Crane]]'));
  });

  test('are not led where that would close a circle of waiting', async () => {
    const lamps = plan('The lamps', ['Depends on: [[Per]]'], '- [ ] Wire the lamps');
    const pier = plan('The pier', ['Depends on: [[Lamps]]'], '- [ ] Drive the piles');
    const vault = await openVault({
      notes: { [PIER]: pier, [LAMPS]: lamps },
      now: NOW,
      open: LAMPS,
    });
    await vault.command('Open plan pane');
    const { page } = vault;
    await linked(vault, 'Blocks', 'The pier').waitFor();
    await linked(vault, 'Depends on', 'Per').getByRole('button', { name: 'Fix' }).click();
    await page.locator('.prompt .suggestion-item', { hasText: PIER }).click();
    const refusal =
      'This would close a circle: “The lamps” would wait for “The pier”, which waits for “The lamps”.';
    await page.locator('.notice', { hasText: refusal }).waitFor();
    expect(await vault.read(LAMPS)).toBe(lamps);
  });

  test('to a step that lost its id say so, and are led to the step that is chosen', async () => {
    const vault = await openPlan(PIER);
    const { page } = vault;
    await linked(vault, 'Depends on', 'The lamps').first().waitFor();
    await vault.write(LAMPS, (NOTES[LAMPS] ?? '').replace(' ^wire', ''));
    await linked(vault, 'Depends on', 'The lamps').getByText('No such step').waitFor();
    const problem = page.locator('.execplans-problem-row', {
      hasText: 'There is no “^wire” in “Lamps” to link to.',
    });
    await vault.screenshot('lost-step');
    await problem.getByRole('button', { name: 'Choose another step…' }).click();
    await page.locator('.prompt .suggestion-item', { hasText: 'Light' }).click();
    const text = await vault.readWhen(PIER, (now) => !now.includes('^wire'));
    expect(text).toBe(NOTES[PIER]?.replace('#^wire', '#^step-1'));
    expect(await vault.read(LAMPS)).toContain('- [ ] Light ^step-1');
    await problem.waitFor({ state: 'detached' });
  });

  test('of steps that form a circle are a problem', async () => {
    const vault = await openPlan(PIER);
    const { page } = vault;
    await linked(vault, 'Depends on', 'The lamps').first().waitFor();
    const lamps = (NOTES[LAMPS] ?? '').replace(
      ' ^wire',
      ' ^wire\n  - Depends on: [[Pier#^planks]]',
    );
    await vault.write(LAMPS, lamps.replace('Blocks: [[Pier]]', 'Related: [[Pier]]'));
    await vault.write(PIER, (NOTES[PIER] ?? '').replace('planks', 'planks ^planks'));
    await page
      .locator('.execplans-problem-row', {
        hasText: 'This step waits for itself, by way of “Wire the lamps” of “The lamps”.',
      })
      .waitFor();
  });

  test('follow notes that are renamed, made and deleted', async () => {
    const vault = await openPlan(PIER);
    await linked(vault, 'Related', 'Crame').getByText('No such note').waitFor();
    await vault.write('Crame.md', '# A crane of that name\n');
    await linked(vault, 'Related', 'Crame')
      .getByText('No such note')
      .waitFor({ state: 'detached' });
    await renameNote(vault, CABLE, 'Plans/active/Long cable.md');
    await vault.readWhen(PIER, (text) => text.includes('Depends on: [[Long cable]], [[Boat]]'));
    await linked(vault, 'Depends on', 'The cable').waitFor();
    await vault.write('Diary.md', 'Nothing to see.\n');
    await links(vault).getByText('Diary').waitFor({ state: 'detached' });
  });
});

describeWithBrowser('what waits', () => {
  test('says for what in its row, leads there, and is ready when that is done', async () => {
    const vault = await openPlan(PIER);
    const { page } = vault;
    const step = page.locator('.execplans-steps .execplans-step', { hasText: 'Lay the planks' });
    await step.getByText('Waits for').waitFor();
    await expectSoon(
      () => step.locator('.execplans-waits').innerText(),
      'Waits for Wire the lamps (pending, in The lamps)',
    );
    await vault.screenshot('step-waits');
    const wanted = step.getByRole('button', { name: 'Wire the lamps' });
    await page.keyboard.down('Control');
    await wanted.hover();
    const preview = page.locator('.hover-popover');
    await preview.getByText('Wire the lamps').waitFor();
    // The part with the step, not the whole note.
    expect(await preview.innerText()).not.toContain('Decision Log');
    await page.keyboard.up('Control');
    await page.mouse.move(0, 0);
    await preview.waitFor({ state: 'detached' });
    await wanted.click({ button: 'right' });
    await page.locator('.menu').getByText('Open in new tab').waitFor();
    await page.keyboard.press('Escape');
    const lamps = NOTES[LAMPS] ?? '';
    const wired = lamps.replace('[ ] Wire', '[x] Wire');
    await vault.write(LAMPS, wired);
    // Its plan is held up by all of the lamps.
    await expectSoon(
      () => step.locator('.execplans-waits').innerText(),
      'Waits for The lamps (in progress)',
    );
    await vault.write(LAMPS, wired.replace('Blocks: [[Pier]]', 'Related: [[Pier]]'));
    await step.getByText('Ready: all that it waited for is done').waitFor();
    await vault.write(LAMPS, lamps);
    await step.getByText('Waits for').waitFor();
    await wanted.click();
    await untilCursorAt(page, 'Wire the lamps');
    await page.keyboard.type('Z');
    await vault.readWhen(LAMPS, (text) => text.includes('ZWire the lamps'));
  });

  test('is marked on the dashboard, and what is ready is listed there', async () => {
    const vault = await openPlan(PIER);
    const { page } = vault;
    await vault.command('Open plan dashboard');
    const row = page.locator('.execplans-plan', { hasText: 'The pier' });
    await row.getByTitle('Waits for The lamps', { exact: true }).locator('svg').waitFor();
    expect(await cutOff(page)).toEqual([]);
    await vault.screenshot('dashboard-waits');
    await page.getByRole('button', { name: 'Board', exact: true }).click();
    const card = page.locator('.execplans-board-card', { hasText: 'The pier' });
    await card.getByText('Waits for 1 plan').waitFor();
    await card.getByTitle('Waits for The lamps').waitFor();
    await expectSoon(() => page.getByRole('button', { name: /Waits for/ }).count(), 1);
    await vault.screenshot('board-waits');
    await page.getByRole('button', { name: 'Ready now' }).click();
    const titles = page.locator('.execplans-ledger-title');
    const ready = async (): Promise<readonly string[]> => (await titles.allInnerTexts()).sort();
    await expectSoon(ready, ['Lift', 'Splice', 'Wire the lamps']);
    await vault.screenshot('dashboard-ready');
    await vault.write(LAMPS, plan('The lamps', ['Status: Complete'], '- [x] Wire the lamps ^wire'));
    await page.locator('.execplans-ledger-entry', { hasText: 'After Wire the lamps' }).waitFor();
    await expectSoon(ready, ['Drive the piles', 'Lay the planks', 'Lift', 'Splice']);
  });

  test('is passed over by the command that goes from one ready step to the next', async () => {
    const vault = await openPlan(PIER);
    const { page } = vault;
    for (const name of ['Crane', 'Lamps', 'Ropes', 'Crane']) {
      await vault.command('Go to next ready step');
      const tab = page.locator('.mod-root .workspace-tab-header.is-active', { hasText: name });
      await tab.waitFor();
      await page.locator('.mod-root .cm-content:focus').waitFor();
    }
  });
});
