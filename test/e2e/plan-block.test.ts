// The `execplan` code block: what it shows in a note, that it follows its plan, and that only a click writes.
import { expect, test } from '@jest/globals';
import { axeFindings } from './support/axe';
import { describeWithBrowser } from './support/describe-with-browser';
import {
  NOW,
  NOW_SKILL,
  replaced,
  SKILL_PATH,
  SKILL_PLAN,
  SKILL_STAMPS,
  SMALL_VAULT,
} from './support/notes';
import { openVault, type OpenVault } from './support/open-vault';
import { expectSoon } from './support/soon';

const PATH = 'Notes/Overview.md';

function block(...lines: readonly string[]): string {
  return ['```execplan', ...lines, '```', ''].join('\n');
}

/** Opens `path`, in which the block stands, for reading. */
async function read(notes: Readonly<Record<string, string>>, path = PATH): Promise<OpenVault> {
  const vault = await openVault({ notes: { ...SMALL_VAULT, ...notes }, now: NOW, open: path });
  await vault.command('Toggle reading view');
  await vault.page.locator('.markdown-preview-view .execplans-block').first().waitFor();
  return vault;
}

describeWithBrowser('the code block', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`draws each of its parts in the ${theme} theme`, async () => {
      const gauge = 'plan: [[Gauge firmware 3]]';
      const note = ['progress', 'timeline', 'steps', 'log']
        .map((show) => block(gauge, `show: ${show}`, ...(show === 'log' ? ['limit: 4'] : [])))
        .join('\n');
      const list = block('show: dashboard', 'status: in progress, blocked', 'limit: 6');
      const faults = block('shwo: steps', 'show: bar', 'limit: many');
      const vault = await openVault({
        vault: 'demo',
        notes: { [PATH]: note, 'Notes/Lists.md': `${list}\n${faults}` },
        now: NOW,
        theme,
        open: PATH,
      });
      const { page } = vault;
      await vault.command('Toggle reading view');
      const blocks = page.locator('.markdown-preview-view .execplans-block');
      await blocks.locator('.execplans-timeline-drawing').waitFor();
      await expectSoon(() => blocks.count(), 4);
      expect((await axeFindings(page, '.execplans-block')).violations).toEqual([]);
      await vault.screenshot(`block-parts-${theme}`);
      await blocks.nth(3).scrollIntoViewIfNeeded();
      await vault.screenshot(`block-log-${theme}`);
      await vault.openNote('Notes/Lists.md');
      await page.locator('.execplans-block-plan').first().waitFor();
      await page.locator('.execplans-block-faults').waitFor();
      expect((await axeFindings(page, '.execplans-block')).violations).toEqual([]);
      await vault.screenshot(`block-lists-${theme}`);
    });
  }

  test('changes a step by a click and nothing else, and is drawn again in place', async () => {
    const note = block('plan: [[Quay lights]]', 'show: steps');
    const vault = await read({ [PATH]: note });
    const { page } = vault;
    const start = page.getByRole('button', { name: 'Pending. Start: Set the clock' });
    await start.waitFor();
    expect(await vault.read(SKILL_PATH)).toBe(SKILL_PLAN);
    const row = await page.locator('.execplans-step', { hasText: 'Set the clock' }).elementHandle();
    await start.click();
    await page.getByRole('button', { name: 'In progress. Complete: Set the clock' }).waitFor();
    expect(await row?.evaluate((element) => element.isConnected)).toBe(true);
    expect(await vault.readWhen(SKILL_PATH, (text) => text !== SKILL_PLAN)).toBe(
      replaced(SKILL_PLAN, ...SKILL_STAMPS, [
        '  - Status: Pending',
        `  - Status: 🟡 In Progress\n  - Started: ${NOW_SKILL}`,
      ]),
    );
    expect(await vault.read(PATH)).toBe(note);
  });

  test('follows what another program writes, and a note that becomes a plan', async () => {
    const vault = await read({
      [PATH]: block('plan: [[Quay lights]]') + '\n' + block('plan: Pier'),
      'Plans/Pier.md': '# Pier\n',
    });
    const { page } = vault;
    const bar = page.locator('.execplans-block').first().getByRole('progressbar');
    await expectSoon(() => bar.getAttribute('aria-valuetext'), '1 of 3 steps, 33 %');
    await page.getByText('“Pier” is not a plan.').waitFor();
    await vault.write(SKILL_PATH, SKILL_PLAN.replace('- [ ] **Step 2**', '- [x] **Step 2**'));
    await page.locator('[role=progressbar][aria-valuetext="2 of 3 steps, 67 %"]').waitFor();
    await vault.write('Plans/Pier.md', '# ExecPlan: Pier\n\n## Progress\n\n- [ ] Paint it\n');
    await page.locator('[role=progressbar][aria-valuetext="0 of 1 step, 0 %"]').waitFor();
  });

  test('stands in the plan itself without end: what is drawn comes to rest', async () => {
    const own = SKILL_PLAN.replace('## Metadata', `${block('show: steps')}\n## Metadata`);
    const vault = await read({ [SKILL_PATH]: own }, SKILL_PATH);
    const { page } = vault;
    await page.getByRole('button', { name: 'Pending. Start: Set the clock' }).click();
    await page.getByRole('button', { name: 'In progress. Complete: Set the clock' }).waitFor();
    const text = await vault.readWhen(SKILL_PATH, (now) => now !== own);
    const changes = (): Promise<number> =>
      page.evaluate(async () => {
        let count = 0;
        const observer = new MutationObserver((records) => (count += records.length));
        const block = document.querySelector('.execplans-block');
        if (block === null) throw new Error('There is no block.');
        observer.observe(block, { subtree: true, childList: true, attributes: true });
        for (let frame = 0; frame < 60; frame += 1) await new Promise(requestAnimationFrame);
        observer.disconnect();
        return count;
      });
    await expectSoon(changes, 0);
    expect(await vault.read(SKILL_PATH)).toBe(text);
  });

  test('shows more plans in one note than the index keeps whole', async () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const vault = await read({
      [PATH]: numbers.map((number) => block(`plan: [[Pier ${number}]]`)).join('\n'),
      ...Object.fromEntries(
        numbers.map((number) => [
          `Plans/Pier ${number}.md`,
          `# ExecPlan: Pier ${number}\n\n## Progress\n\n- [ ] Paint pier ${number}\n`,
        ]),
      ),
    });
    const { page } = vault;
    for (const number of numbers)
      await page.getByText(`Paint pier ${number}`, { exact: true }).waitFor();
  });

  test('opens a plan of its list, in a new tab with Ctrl', async () => {
    const vault = await read({ [PATH]: block('show: dashboard', 'owner: ada holm') });
    const { page } = vault;
    const plans = page.locator('.execplans-block-plan');
    await expectSoon(() => plans.count(), 1);
    await plans.getByRole('button', { name: 'Quay lights' }).click({ modifiers: ['Control'] });
    await page.locator('.cm-content:visible', { hasText: 'Quay lights' }).waitFor();
    const tabs = page.locator('.mod-root .workspace-tab-header');
    await expectSoon(() => tabs.allInnerTexts(), ['Overview', 'Quay lights']);
  });

  test('searches in the entries of the plans too, and puts what it finds in groups', async () => {
    const vault = await read({
      [PATH]: [
        block('show: dashboard', 'search: pipe sand'),
        block('show: dashboard', 'group: owner', 'sort: title'),
      ].join('\n'),
    });
    const blocks = vault.page.locator('.execplans-block');
    const [found, grouped] = [blocks.nth(0), blocks.nth(1)];
    await found.getByRole('button', { name: 'Quay lights' }).waitFor();
    await expectSoon(() => found.locator('.execplans-block-plan').count(), 1);
    await expectSoon(
      () => grouped.getByRole('heading').allInnerTexts(),
      ['Ada Holm\n1', 'No owner\n1'],
    );
    await vault.screenshot('block-groups');
  });

  test('is put in by a command, with a link to the plan that was chosen', async () => {
    const vault = await openVault({
      notes: { ...SMALL_VAULT, [PATH]: 'How far:\nThe end.\n' },
      now: NOW,
      open: PATH,
    });
    const { page } = vault;
    await page.locator('.cm-line', { hasText: 'How far' }).click();
    await vault.command('Insert plan block…');
    const modal = page.locator('.modal');
    await modal.getByLabel('Show').selectOption('steps');
    await modal.getByRole('button', { name: 'Insert' }).click();
    await modal.getByText('This note is not a plan: choose one.').waitFor();
    await page.keyboard.type('quay');
    await page.locator('.suggestion-item', { hasText: 'Quay lights' }).click();
    await vault.screenshot('insert-plan-block');
    await modal.getByRole('textbox', { name: 'Plan' }).press('Enter');
    await modal.waitFor({ state: 'hidden' });
    await page.locator('.cm-content:focus').waitFor();
    await page.keyboard.type('!');
    expect(await vault.readWhen(PATH, (text) => text.includes('!'))).toBe(
      `How far:\n\n${block('plan: [[Quay lights]]', 'show: steps')}!\nThe end.\n`,
    );
  });
});
