// A plan in a hidden folder is marked wherever it is shown, also where only its path or a part of it is.
import { describe, expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LedgerLine } from '../../src/view/dashboard/ledger-lines';
import { PlanLink } from '../../src/view/note/plan-link';
import { silentActions } from '../support/fakes/silent-dashboard';

const WORDS = 'In a hidden folder: no links, search or sync';
const nothing = (): void => undefined;

const line = (path: string): string =>
  renderToString(
    h(LedgerLine, {
      path,
      title: 'Use tar',
      sign: null,
      when: null,
      place: 1,
      count: 1,
      start: 0,
      isTabStop: true,
      actions: silentActions,
      menu: () => [],
      onFocus: nothing,
      onOpen: nothing,
      children: 'Decision',
    }),
  );

const link = (path: string): string => {
  const actions = { openPlan: nothing, showPlanMenu: nothing, hoverPlan: nothing };
  return renderToString(h(PlanLink, { path, title: 'Quay', actions }));
};

describe('a plan in a hidden folder is marked', () => {
  test.each([
    ['in a line of the ledger and of what is ready', line],
    ['where a note lists it', link],
  ])('%s', (_name, drawn) => {
    expect(drawn('.agents/quay/PLAN.md')).toContain(WORDS);
    expect(drawn('Plans/Quay.md')).not.toContain(WORDS);
  });
});
