import { describe, expect, test } from '@jest/globals';
import { stampTail } from '../../src/parse/leading-stamp';

describe('the words behind a stamp', () => {
  test.each([
    ['**', '**: Title', 'Title'],
    ['**', ':** Title', 'Title'],
    ['**', '** — Title', 'Title'],
    ['(', ') Title', 'Title'],
    ['(**', '**) Title', 'Title'],
    ['**(', ')** — Title', 'Title'],
    ['`', '` Title', 'Title'],
    ['', '：标题', '标题'],
    ['', ' - Title', 'Title'],
    ['(', ')', ''],
  ])('%j stamp %j are %j', (before, rest, words) => {
    expect(rest.slice(stampTail(before, rest))).toBe(words);
  });

  test.each([
    ['(', ') **Bold** title', '**Bold** title'],
    ['', ' `code` first', '`code` first'],
    ['**', '** - **Bold**', '**Bold**'],
    ['**', ': **Bold** title', '**Bold** title'],
    ['(', ') -5 °C', '-5 °C'],
  ])('keep the marks that are theirs: %j stamp %j are %j', (before, rest, words) => {
    expect(rest.slice(stampTail(before, rest))).toBe(words);
  });
});
