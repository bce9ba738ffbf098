import { describe, expect, test } from '@jest/globals';
import { exportPlace } from '../../src/obsidian/export-plan';

describe('the place of an exported plan', () => {
  test('is PLAN.md in the hidden folder that was given', () => {
    expect(exportPlace(' .agents/quay-lights/ ', '.obsidian')).toEqual({
      kind: 'place',
      folder: '.agents/quay-lights',
      path: '.agents/quay-lights/PLAN.md',
    });
  });

  test('is the file itself when that was given', () => {
    expect(exportPlace('.agents/quay/plan.md', '.obsidian')).toMatchObject({
      folder: '.agents/quay',
    });
    expect(exportPlace('.agents/PLAN.md/', '.obsidian')).toMatchObject({ folder: '.agents' });
  });

  test.each([
    '',
    'Plans/quay',
    '../.agents/quay',
    '.agents/../quay',
    '/.agents/quay',
    'C:/.agents/quay',
    '.agents\\quay',
    '.obsidian/plugins/quay',
    '.agents/qu?ay',
    '.agents/con',
    '.agents/quay.',
  ])('is none for %j', (folder) => {
    expect(exportPlace(folder, '.obsidian')).toMatchObject({
      kind: 'problem',
      message: expect.stringMatching(/\.$/),
    });
  });
});
