// How close the host's reading of Markdown is to the real app's, by recordings that are not part of this repository.
import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compareRecordedCaches } from './recorded-caches';
import { compareRecordedLinks } from './recorded-links';

const FOLDER = '../shared/recorded-caches';

if (existsSync(FOLDER)) {
  describe('recordings of the real app', () => {
    test('give the same cache for every note', () => {
      const { identical, total, differences } = compareRecordedCaches(FOLDER);
      expect(differences).toEqual([]);
      expect({ identical, total }).toEqual({ identical: 89, total: 89 });
    });

    test('give the same target for every link', () => {
      const { same, total, differences } = compareRecordedLinks(FOLDER);
      expect(differences).toEqual([]);
      expect({ same, total }).toEqual({ same: 60, total: 60 });
    });
  });
} else {
  const reason = `There are no recordings of the real app at ${FOLDER}.`;
  process.stderr.write(`Skipped the comparison with the real app: ${reason}\n`);
  describe('recordings of the real app', () => {
    test.skip(`are not compared: ${reason}`, () => undefined);
  });
}
