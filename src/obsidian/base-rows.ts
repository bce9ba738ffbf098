// The rows of a base as what our views list: plans from the index, other notes from their properties. Reads no file.
import type { BasesEntry, BasesEntryGroup, BasesPropertyId, TFile } from 'obsidian';
import { engine } from '../engine/engine';
import type { PlanSummary } from '../index/plan-summary';
import { type ListedGroup, listedNote, type ListedPlan } from '../view/dashboard/listed-plan';
import { stableKeys } from '../view/stable-keys';
import type { BaseChoices } from './base-options';

/** What is known of plans. */
export interface KnownPlans {
  summary(path: string): PlanSummary | null;
  /** Whether a note that has no row may get one. */
  isAwaited(file: TFile): boolean;
}

/** What stands for a group without a value. */
const NO_VALUE = 'None';
const DAY_MS = 86_400_000;

/** Groups that are left without rows are left out, and a file that is in several stands in the first. */
export function baseRows(
  groups: readonly BasesEntryGroup[],
  known: KnownPlans,
  choices: BaseChoices,
): readonly ListedGroup[] {
  const seen = new Set<string>();
  const names = groups.map((group) => {
    const words = group.key?.toString() ?? '';
    return group.hasKey() && words !== '' ? words : NO_VALUE;
  });
  // By its name, a group stays the same one when others come before it.
  const keys = stableKeys(names, (name) => name);
  return groups.flatMap((group, index) => {
    const plans = group.entries.flatMap((entry) => {
      const { path } = entry.file;
      if (seen.has(path)) return [];
      seen.add(path);
      return known.summary(path) ?? noteOf(entry, known, choices) ?? [];
    });
    const [key = '', name = ''] = [keys[index], names[index]];
    return plans.length === 0 ? [] : [{ key, name, plans }];
  });
}

/** Null for a note that is not to be shown. */
function noteOf(entry: BasesEntry, known: KnownPlans, choices: BaseChoices): ListedPlan | null {
  const { file } = entry;
  const isAwaited = known.isAwaited(file);
  if (!choices.showsNotes && !isAwaited) return null;
  const words = wordsOf(entry, choices.status);
  const start = timeOf(wordsOf(entry, choices.start), 0);
  const end = timeOf(wordsOf(entry, choices.end), DAY_MS);
  return listedNote(file.path, file.basename, {
    isAwaited,
    status: words === null ? null : engine().planStatusOf(words),
    words,
    start,
    end: start !== null && end !== null && end < start ? null : end,
  });
}

function wordsOf(entry: BasesEntry, property: BasesPropertyId | null): string | null {
  const words = property === null ? '' : (entry.getValue(property)?.toString().trim() ?? '');
  return words === '' ? null : words;
}

/** ms UTC of a date or a time of the device's zone; a date counts as its day in UTC, `later` ms after its begin. */
function timeOf(words: string | null, later: number): number | null {
  const text = words?.replace(' ', 'T') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}(?:T|$)/.test(text)) return null;
  const [day = ''] = text.split('T');
  const [begin, at] = [Date.parse(day), Date.parse(text)];
  // What reads dates takes the 31st of February for a day in March.
  if (Number.isNaN(at) || new Date(begin).toISOString().slice(0, 10) !== day) return null;
  return text === day ? at + later : at;
}
