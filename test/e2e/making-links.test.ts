// Links between plans and steps, made from the command palette by keyboard alone.
import { expect, test } from '@jest/globals';
import { choose } from './support/choose';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SKILL_STAMPS,
  SMALL_VAULT,
} from './support/notes';
import { openVault } from './support/open-vault';
import { promptedBy } from './support/prompted-by';

const STATUS = '- **Status**: 🟡 In Progress\n';

describeWithBrowser('a link to another plan', () => {
  test('is made from the palette, both ends shown before it is written, and taken away again', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await promptedBy(vault, 'Link plan…');
    await vault.screenshot('link-plan');
    await choose(vault, 'winter', 'A timetable that survives');
    const offered = page.locator('.prompt .suggestion-item');
    await offered.filter({ hasText: 'Depends on' }).waitFor();
    expect(await offered.first().innerText()).toBe(
      'Depends on\nThis note: - **Depends on**: [[Ferry timetable]]\nThere: “Quay lights” waits for it.',
    );
    await vault.screenshot('link-plan-kind');
    await choose(vault, 'dep', 'Depends on');
    const linked = await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN);
    expect(linked).toBe(
      replaced(SKILL_PLAN, ...SKILL_STAMPS, [
        STATUS,
        `${STATUS}- **Depends on**: [[Ferry timetable]]\n`,
      ]),
    );
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
    await vault.command('Unlink plan…');
    await choose(vault, 'ferry', 'Depends on: Ferry timetable');
    await vault.readWhen(SKILL_PATH, (text) => text.includes('- **Depends on**: None\n'));
  });

  test('is refused where it would close a circle of waiting, which is named', async () => {
    const waiting = CODEX_PLAN.replace(
      'This ExecPlan is',
      'Depends on: [[Quay lights]]\n\nThis ExecPlan is',
    );
    const notes = { ...SMALL_VAULT, [CODEX_PATH]: waiting };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await promptedBy(vault, 'Link plan…');
    await choose(vault, 'winter', 'A timetable that survives');
    const refusal =
      'This would close a circle: “Quay lights” would wait for “A timetable that survives the winter”, which waits for “Quay lights”.';
    await page.locator('.prompt .suggestion-item', { hasText: refusal }).waitFor();
    await vault.screenshot('link-plan-circle');
    await choose(vault, 'dep', 'Depends on');
    await page.locator('.notice', { hasText: refusal }).waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
  });
});

describeWithBrowser('a link of somebody who has Markdown links', () => {
  test('is one in the text, and a wikilink among the properties, where the app follows no other', async () => {
    const withProperties = `---\nowner: Ada Holm\n---\n${CODEX_PLAN}`;
    const notes = {
      [SKILL_PATH]: SKILL_PLAN,
      [CODEX_PATH]: withProperties,
      '.obsidian/app.json': '{ "useMarkdownLinks": true }',
    };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    await promptedBy(vault, 'Link plan…');
    await choose(vault, 'winter', 'A timetable that survives');
    await choose(vault, 'dep', 'Depends on');
    await vault.readWhen(SKILL_PATH, (text) =>
      text.includes(`${STATUS}- **Depends on**: [Ferry timetable](Ferry%20timetable.md)\n`),
    );
    await vault.openNote(CODEX_PATH);
    await promptedBy(vault, 'Link plan…');
    await choose(vault, 'quay', 'Quay lights');
    await choose(vault, 'rel', 'Related');
    const related = 'owner: Ada Holm\nrelated:\n  - "[[Quay lights]]"\n';
    expect(await vault.readWhen(CODEX_PATH, (text) => text !== withProperties)).toBe(
      withProperties.replace('owner: Ada Holm\n', related),
    );
  });
});

describeWithBrowser('a link that is there under another spelling', () => {
  test('is not written a second time', async () => {
    const link = '- **Depends on**: [[Plans/Ferry timetable]]\n';
    const linked = SKILL_PLAN.replace(STATUS, `${STATUS}${link}`);
    const notes = { ...SMALL_VAULT, [SKILL_PATH]: linked };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await promptedBy(vault, 'Link plan…');
    await choose(vault, 'winter', 'A timetable that survives');
    const offered = page.locator('.prompt .suggestion-item', { hasText: 'Depends on' });
    await offered.getByText('This link is there already.').waitFor();
    await choose(vault, 'dep', 'Depends on');
    await page.locator('.notice', { hasText: 'This link is there already.' }).waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(linked);
  });
});

describeWithBrowser('a plan whose name no link can hold', () => {
  const path = 'Plans/Ferry #2.md';

  test('is not linked to, and is left as it is', async () => {
    const notes = { [SKILL_PATH]: SKILL_PLAN, [path]: CODEX_PLAN };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    const refusal = vault.page.locator('.notice', { hasText: `“${path}” cannot be linked to` });
    await promptedBy(vault, 'Link plan…');
    await choose(vault, 'winter', 'A timetable that survives');
    await refusal.click();
    await refusal.waitFor({ state: 'detached' });
    await vault.command('Depend on a step of another plan…');
    await choose(vault, 'lamps', 'lamps');
    await choose(vault, 'winter', 'A timetable that survives');
    await choose(vault, '', '');
    await refusal.waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
    expect(await vault.read(path)).toBe(CODEX_PLAN);
  });
});

describeWithBrowser('a plan that is dragged', () => {
  test('onto the row of another one is linked to it, once it is said what it is to that one', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    const row = (title: string) => page.locator('.execplans-plan', { hasText: title });
    await row('Quay lights').waitFor();
    await row('A timetable').waitFor();
    await row('Quay lights').dragTo(row('A timetable'));
    await page.getByPlaceholder('What “Quay lights” is to “A timetable').waitFor();
    await choose(vault, 'part', 'Part of');
    await vault.readWhen(SKILL_PATH, (text) =>
      text.includes(`${STATUS}- **Parent Plan**: [[Ferry timetable]]\n`),
    );
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
    await page.locator('.execplans-undo').getByText('Undo').click();
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
  });

  test('shows onto which row it would be dropped, and is let go over its own', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    const row = (title: string) => page.locator('.execplans-plan', { hasText: title });
    await row('A timetable').waitFor();
    await row('Quay lights').hover();
    await page.mouse.down();
    await row('A timetable').hover();
    await row('A timetable').hover();
    await page.locator('.execplans-plan.is-over', { hasText: 'A timetable' }).waitFor();
    await vault.screenshot('plan-dragged');
    await row('Quay lights').hover();
    await page.mouse.up();
    await page.locator('.execplans-plan.is-over').waitFor({ state: 'detached' });
    expect(await page.locator('.prompt').count()).toBe(0);
  });
});

describeWithBrowser('a link to a step', () => {
  test('is copied, and gives the step its name', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await vault.command('Copy link to step…');
    await choose(vault, 'clock', 'Set the clock');
    const link = '[[Quay lights#^step-3|3. Set the clock]]';
    await page.locator('.notice', { hasText: `Copied ${link}` }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    expect(await vault.read(SKILL_PATH)).toContain('- [ ] **Step 3**: Set the clock ^step-3\n');
  });

  test('of another plan is written below the one that waits: two notes, one undo', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Depend on a step of another plan…');
    await choose(vault, 'clock', 'Set the clock');
    await choose(vault, 'winter', 'A timetable that survives');
    await choose(vault, 'print', 'Print the new table');
    await vault.readWhen(SKILL_PATH, (text) =>
      text.includes('  - Status: Pending\n  - Depends on: [[Ferry timetable#^step-1]]\n'),
    );
    expect(await vault.read(CODEX_PATH)).toBe(
      CODEX_PLAN.replace('Print the new table.', 'Print the new table. ^step-1'),
    );
    await page.locator('.execplans-undo', { hasText: 'in 2 plans' }).getByText('Undo').click();
    await vault.readWhen(CODEX_PATH, (text) => text === CODEX_PLAN);
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
  });

  test('can be to a plan that is found while its name is typed', async () => {
    const { [CODEX_PATH]: later = '', ...notes } = SMALL_VAULT;
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    await vault.command('Depend on a step of another plan…');
    await choose(vault, 'clock', 'Set the clock');
    await vault.page.locator('.prompt-input:focus').waitFor();
    await vault.page.keyboard.type('winter');
    await vault.page.getByText('Nothing matches.').waitFor();
    await vault.write(CODEX_PATH, later);
    await choose(vault, '', 'A timetable that survives');
    await choose(vault, 'print', 'Print the new table');
    await vault.readWhen(SKILL_PATH, (text) => text.includes('[[Ferry timetable#^step-1]]'));
  });

  test('is refused where two steps would wait for each other', async () => {
    const notes = {
      ...SMALL_VAULT,
      [SKILL_PATH]: SKILL_PLAN.replace('Set the clock\n  -', 'Set the clock ^clock\n  -'),
      [CODEX_PATH]: CODEX_PLAN.replace(
        'Print the new table.',
        'Print the new table.\n  - Depends on: [[Quay lights#^clock]]',
      ),
    };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    await vault.command('Depend on a step of another plan…');
    await choose(vault, 'clock', 'Set the clock');
    await choose(vault, 'winter', 'A timetable that survives');
    await choose(vault, 'print', 'Print the new table');
    await vault.page
      .locator('.notice', {
        hasText:
          'This would close a circle: “Set the clock” would wait for “Print the new table.” of “A timetable that survives the winter”, which waits for “Set the clock”.',
      })
      .waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(notes[SKILL_PATH]);
    expect(await vault.read(CODEX_PATH)).toBe(notes[CODEX_PATH]);
  });

  test('is refused where another plan says that a step of its own blocks the other one', async () => {
    const notes = {
      ...SMALL_VAULT,
      [SKILL_PATH]: SKILL_PLAN.replace(
        '**Step 3**: Set the clock\n',
        '**Step 3**: Set the clock\n  - Blocks: [[Ferry timetable#^print]]\n',
      ),
      [CODEX_PATH]: CODEX_PLAN.replace('new table.\n', 'new table. ^print\n'),
    };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Depend on a step of another plan…');
    await choose(vault, 'clock', 'Set the clock');
    await choose(vault, 'winter', 'A timetable that survives');
    await choose(vault, 'print', 'Print the new table.');
    await page
      .locator('.notice', {
        hasText:
          'This would close a circle: “Set the clock” would wait for “Print the new table.” of “A timetable that survives the winter”, which waits for “Set the clock”.',
      })
      .waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(notes[SKILL_PATH]);
  });
});

describeWithBrowser('a plan that is dragged where plans are no rows', () => {
  test('onto the corner of a card is linked to it, and beside that moves to the column', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan dashboard');
    await page.getByRole('button', { name: 'Board' }).click();
    const card = (title: string) => page.locator('.execplans-board-card', { hasText: title });
    const corner = card('A timetable').getByText('Link to this');
    await card('A timetable').waitFor();
    await card('Quay lights').hover();
    await page.mouse.down();
    await card('A timetable').hover();
    await card('A timetable').hover();
    await corner.waitFor();
    await vault.screenshot('card-dragged');
    await corner.hover();
    await corner.hover();
    await page.locator('.execplans-board-link.is-over').waitFor();
    await page.locator('.execplans-board-column.is-over').waitFor({ state: 'detached' });
    await vault.screenshot('card-link-place');
    await page.mouse.up();
    await page.getByPlaceholder('What “Quay lights” is to “A timetable').waitFor();
    await corner.waitFor({ state: 'detached' });
    await choose(vault, 'part', 'Part of');
    await vault.readWhen(SKILL_PATH, (text) =>
      text.includes(`${STATUS}- **Parent Plan**: [[Ferry timetable]]\n`),
    );
    expect(await vault.read(CODEX_PATH)).toBe(CODEX_PLAN);
    // Its own card has no such corner.
    await card('Quay lights').hover();
    await page.mouse.down();
    await card('A timetable').hover();
    await card('A timetable').hover();
    await corner.waitFor();
    await card('Quay lights').hover();
    await corner.waitFor({ state: 'detached' });
    expect(await page.locator('.execplans-board-link').count()).toBe(0);
    await page.mouse.up();
  });

  test('from the links of the pane onto a row of the timeline is linked to it', async () => {
    const related = replaced(SKILL_PLAN, [
      STATUS,
      `${STATUS}- **Related Plans**: [[Ferry timetable]]\n`,
    ]);
    const notes = { ...SMALL_VAULT, [SKILL_PATH]: related };
    const vault = await openVault({ notes, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    const linked = page.locator('.execplans-linked', { hasText: 'A timetable' });
    await linked.waitFor();
    await vault.command('Open plan dashboard');
    await page.getByRole('button', { name: 'Timeline', exact: true }).click();
    const row = page.locator('.execplans-plans-row', { hasText: 'Quay lights' });
    await row.waitFor();
    await linked.scrollIntoViewIfNeeded();
    await linked.dragTo(row);
    await page
      .getByPlaceholder('What “A timetable that survives the winter” is to “Quay')
      .waitFor();
    await choose(vault, 'part', 'Part of');
    await vault.readWhen(CODEX_PATH, (text) => text.includes('[[Quay lights]]'));
    expect(await vault.read(SKILL_PATH)).toBe(related);
  });
});
