import { describe, expect, test } from '@jest/globals';
import { outcomesIn } from '../../src/obsidian/complete-plan-prompt';

describe('the answers to what the work came to', () => {
  test('are an outcome for each line, without the marks of a list', () => {
    expect(
      outcomesIn(['- Two crews\n- An early start\n', '', '1. Order twice\n\n2) Ask first']),
    ).toEqual([
      { kind: 'worked', text: 'Two crews' },
      { kind: 'worked', text: 'An early start' },
      { kind: 'lesson', text: 'Order twice' },
      { kind: 'lesson', text: 'Ask first' },
    ]);
  });

  test('that say nothing are none, and a dash or a figure inside words stays', () => {
    expect(outcomesIn([' \n', '-', '3.5 V is too little\n-5 °C as well'])).toEqual([
      { kind: 'lesson', text: '3.5 V is too little' },
      { kind: 'lesson', text: '-5 °C as well' },
    ]);
  });
});
