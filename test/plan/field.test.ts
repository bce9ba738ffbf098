import { describe, expect, test } from '@jest/globals';
import { fieldOf, saysNothing, type Field } from '../../src/plan/field';

const span = { from: 0, to: 0 };
const field = (label: string, value: string): Field => ({ label, value, span, valueSpan: span });

describe('a field', () => {
  const fields = [field('Owner', 'Mara'), field('Status', 'Draft'), field('status', 'Active')];

  test('is found by any of its labels, whatever its case', () => {
    expect(fieldOf(fields, 'author', 'owner')?.value).toBe('Mara');
  });

  test('that stands twice is the first one', () => {
    expect(fieldOf(fields, 'status')?.value).toBe('Draft');
  });

  test('that is not there is null', () => {
    expect(fieldOf(fields, 'own', 'created')).toBeNull();
  });
});

describe('a value says nothing', () => {
  test.each([
    '',
    '  ',
    '—',
    '-',
    '---',
    'TBD',
    'tba',
    'todo',
    'N/A',
    'None',
    'none.',
    'None yet',
    'None yet.',
    'None so far',
    '(none yet)',
    '*(none yet)*',
    '*None*',
    'To be determined',
    'To be filled in during implementation.',
    '(to be added)',
    '___',
    '[YYYY-MM-DD]',
    '[your name]',
  ])('when it is %j', (value) => {
    expect(saysNothing(value)).toBe(true);
  });

  test.each([
    'Mara',
    '0',
    'None of the gauges report at night',
    'None but the harbour office asked for it',
    'Nonetheless we keep both formats',
    'To be safe, the old rows are kept',
    'To be replaced by the new index',
    '[Sensor notes](Sensors.md)',
    '[[Sensors]]',
    'TBD by Friday: the price',
    '- one',
    'todo list',
  ])('but not when it is %j', (value) => {
    expect(saysNothing(value)).toBe(false);
  });
});
