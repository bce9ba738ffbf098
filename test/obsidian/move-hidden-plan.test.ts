import { beforeEach, describe, expect, test } from '@jest/globals';
import { moveNote, type MovedNote } from '../../src/obsidian/move-hidden-plan';
import { hiddenNote } from '../../src/obsidian/plan-note';
import { FakeApp } from '../support/fakes/fake-app';

const HIDDEN = hiddenNote('.agents/quay/PLAN.md');
const TEXT = '\uFEFF# Quay\r\n\r\nWords.\r\n';

let fake: FakeApp;
beforeEach(() => {
  fake = new FakeApp({ 'Plans/Tides.md': '# Tides\n' });
  fake.vault.adapter.put(HIDDEN.path, TEXT);
});

const move = (path: string): Promise<MovedNote | string> =>
  moveNote(fake.app, HIDDEN, path.slice(0, path.lastIndexOf('/')), path);

describe('a hidden plan that is moved into the vault', () => {
  test('is there with the same text, and its hidden note is in the trash', async () => {
    expect(await move('Plans/new/Quay.md')).toMatchObject({ text: TEXT, trouble: null });
    expect(fake.text('Plans/new/Quay.md')).toBe(TEXT);
    expect(fake.vault.adapter.trashed).toEqual([HIDDEN.path]);
  });

  test('writes over no note', async () => {
    await expect(move('Plans/Tides.md')).rejects.toThrow('File already exists.');
    expect(fake.text('Plans/Tides.md')).toBe('# Tides\n');
    expect(fake.vault.adapter.hiddenText(HIDDEN.path)).toBe(TEXT);
  });

  test('stays where it is when another program changes it meanwhile, and no copy is left', async () => {
    const { adapter } = fake.vault;
    fake.vault.on('create', () => adapter.put(HIDDEN.path, '# By an agent\n'));
    expect(await move('Plans/Quay.md')).toContain('Another program changed the plan');
    expect(adapter.hiddenText(HIDDEN.path)).toBe('# By an agent\n');
    expect(adapter.trashed).toEqual([]);
    expect(fake.vault.getFileByPath('Plans/Quay.md')).toBeNull();
  });

  test('is there as well when its hidden note cannot be removed, and that is said', async () => {
    fake.vault.adapter.trashLocal = () => Promise.reject(new Error('No right to do so.'));
    expect(await move('Plans/Quay.md')).toMatchObject({
      trouble: expect.stringContaining('No right to do so.'),
    });
    expect(fake.text('Plans/Quay.md')).toBe(TEXT);
    expect(fake.vault.adapter.hiddenText(HIDDEN.path)).toBe(TEXT);
  });
});
