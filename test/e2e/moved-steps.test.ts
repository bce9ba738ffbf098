// Steps that go to a plan of their own, and open ones that go on in a follow-up plan: down to the bytes of all notes.
import { expect, test } from '@jest/globals';
import { askedBy } from './support/asked-by';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  CODEX_PATH,
  CODEX_PLAN,
  NOW,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';

const STATUS = '- **Status**: 🟡 In Progress\n';

const MOVED = `- [ ] **Step 2**: Mount the lamps
  - Status: 🟡 In Progress
  - Started: 2026-11-18 08:00 UTC
  - Completed: —`;

/** Runs a command that makes a plan, and types its title. */
async function nameNew(vault: OpenVault, command: string, title: string): Promise<void> {
  await askedBy(vault, command);
  await vault.page.keyboard.type(title);
}

/** Moves the step about printing into a new plan, `New table`. */
async function movePrinting(vault: OpenVault): Promise<void> {
  await nameNew(vault, 'Extract steps into a new plan…', 'New table');
  const form = vault.page.locator('.modal');
  await form.getByLabel('Print the new table').check();
  await form.getByRole('button', { name: 'Move steps' }).click();
}

describeWithBrowser('steps of a plan', () => {
  test('move into a new plan, and one undo takes both notes back', async () => {
    const vault = await openVault({ notes: SMALL_VAULT, now: NOW, open: SKILL_PATH });
    const { page } = vault;
    await nameNew(vault, 'Extract steps into a new plan…', 'Twelve lamps');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByText('Creates “Plans/Twelve lamps.md”.').waitFor();
    await vault.screenshot('extract-steps');
    await page.keyboard.press('Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });
    const made = await vault.readWhen('Plans/Twelve lamps.md', (text) => text !== '');
    expect(made).toContain(`\n${MOVED}\n`);
    expect(made).toContain('- **Parent Plan**: [[Quay lights]]');
    const left = await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN);
    expect(left).toContain(
      '- [ ] **Step 2**: Twelve lamps\n  - Status: Pending\n  - Depends on: [[Twelve lamps]]\n\n- [ ] **Step 3**',
    );
    await page.locator('.execplans-undo').waitFor();
    await vault.screenshot('extract-steps-done');
    await page.locator('.execplans-undo').getByText('Undo').click();
    await vault.readWhen(SKILL_PATH, (text) => text === SKILL_PLAN);
    await page.locator('.notice', { hasText: 'Undone in 2 plans' }).waitFor();
    expect(await vault.list('Plans')).not.toContain('Twelve lamps.md');
  });

  test('that are open go on in a follow-up plan, with the open questions; the old one stays as it is', async () => {
    const asking = `${CODEX_PLAN}
## Risks / Open Questions

- Question: Who pays for the paper?
`;
    const notes = { ...SMALL_VAULT, [CODEX_PATH]: asking };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await nameNew(vault, 'Follow-up plan…', 'Next winter');
    await vault.screenshot('follow-up-plan');
    await page.keyboard.press('Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });
    const made = await vault.readWhen('Plans/Next winter.md', (text) => text !== '');
    expect(made).toContain(
      '- [ ] (2026-11-19 13:15Z) Ask the harbour for its closing rules.\n- [ ] Print the new table.\n',
    );
    expect(made).toContain('Who pays for the paper?');
    expect(made).toContain('[[Ferry timetable]]');
    expect(await vault.read(CODEX_PATH)).toBe(asking);
    await page.locator('.mod-active .view-header', { hasText: 'Next winter' }).waitFor();
  });

  test('go on in a follow-up plan where they wait for a step that stays behind', async () => {
    const waiting = CODEX_PLAN.replace(
      '- [ ] Print the new table.\n',
      '- [ ] Print the new table.\n  - Depends on: [[#^rules]]\n- [x] Read the rules. ^rules\n',
    );
    const notes = { ...SMALL_VAULT, [CODEX_PATH]: waiting };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await nameNew(vault, 'Follow-up plan…', 'Next winter');
    await page.keyboard.press('Enter');
    await page.locator('.modal').waitFor({ state: 'detached' });
    const made = await vault.readWhen('Plans/Next winter.md', (text) => text !== '');
    expect(made).toContain(
      '- [ ] Print the new table.\n  - Depends on: [[Ferry timetable#^rules]]\n',
    );
    expect(await vault.read(CODEX_PATH)).toBe(waiting);
  });

  test('move with links both ways: theirs lead back, and those that stay follow them', async () => {
    const linked = CODEX_PLAN.replace(
      '- [ ] Print the new table.\n',
      '- [ ] Print the new table. ^print\n  - Depends on: [[#^rules]]\n- [ ] Hang it up.\n  - Depends on: [it](#^print)\n- [x] Read the rules. ^rules\n',
    ).replace('misread.', 'misread, see [[#^print|the table]].');
    const notes = { ...SMALL_VAULT, [CODEX_PATH]: linked };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await movePrinting(vault);
    await page.locator('.modal').waitFor({ state: 'detached' });
    const made = await vault.readWhen('Plans/New table.md', (text) => text !== '');
    expect(made).toContain(
      '- [ ] Print the new table. ^print\n  - Depends on: [[Ferry timetable#^rules]]\n',
    );
    const left = await vault.readWhen(CODEX_PATH, (text) => text !== linked);
    expect(left).toBe(
      replaced(
        linked,
        [
          '- [ ] Print the new table. ^print\n  - Depends on: [[#^rules]]\n',
          '- [ ] New table\n  - Depends on: [[New table]]\n',
        ],
        ['[it](#^print)', '[[New table#^print|it]]'],
        ['[[#^print|the table]]', '[[New table#^print|the table]]'],
      ),
    );
    await vault.command('Open plan pane');
    const step = page.locator('.execplans-step', { hasText: 'Hang it up.' });
    await step.getByText('Waits for').waitFor();
    await page.locator('.execplans-undo').getByText('Undo').click();
    await vault.readWhen(CODEX_PATH, (text) => text === linked);
    await page.locator('.notice', { hasText: 'Undone in 2 plans' }).waitFor();
  });

  test('take the links of other plans along, and one undo takes all three notes back', async () => {
    const print = replaced(CODEX_PLAN, ['new table.\n', 'new table. ^print\n']);
    const lights = replaced(
      SKILL_PLAN,
      [STATUS, `${STATUS}- **Depends on**: [[Ferry timetable#^print]], [[Ferry timetable]]\n`],
      [
        '**Step 3**: Set the clock\n',
        '**Step 3**: Set the clock\n  - Depends on: [[Ferry timetable#^print|the table]]\n',
      ],
    );
    const notes = { ...SMALL_VAULT, [CODEX_PATH]: print, [SKILL_PATH]: lights };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await vault.command('Open plan pane');
    await page.locator('.execplans-linked', { hasText: 'Quay lights' }).first().waitFor();
    await movePrinting(vault);
    await page.locator('.modal').waitFor({ state: 'detached' });
    const led = await vault.readWhen(SKILL_PATH, (text) => !text.includes('timetable#^print'));
    expect(led).toContain('- **Depends on**: [[New table#^print]], [[Ferry timetable]]\n');
    expect(led).toContain('  - Depends on: [[New table#^print|the table]]\n');
    await page.locator('.execplans-undo').getByText('Undo').click();
    await vault.readWhen(SKILL_PATH, (text) => text === lights);
    await vault.readWhen(CODEX_PATH, (text) => text === print);
    await page.locator('.notice', { hasText: 'Undone in 3 plans' }).waitFor();
    expect(await vault.list('Plans')).not.toContain('New table.md');
  });

  test('stay where a property leads to one of them, which is named', async () => {
    const linked = `---\nnext: "[[#^print]]"\n---\n${CODEX_PLAN}`.replace(
      'table.\n',
      'table. ^print\n',
    );
    const notes = { ...SMALL_VAULT, [CODEX_PATH]: linked };
    const vault = await openVault({ notes, now: NOW, open: CODEX_PATH });
    const { page } = vault;
    await movePrinting(vault);
    await page
      .getByText('“[[#^print]]” in this note refers to one of these steps', { exact: false })
      .waitFor();
    expect(await vault.read(CODEX_PATH)).toBe(linked);
    expect(await vault.list('Plans')).not.toContain('New table.md');
  });
});
