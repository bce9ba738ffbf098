// The list of plans in a code block as a string of HTML.
import { expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { BlockPlanList } from '../../../src/view/note/block-plan-list';
import { timeText } from '../../../src/view/time-text';
import { TimestampStyleContext } from '../../../src/view/timestamp-style-context';
import { silentActions } from '../../support/fakes/silent-dashboard';
import { planRow } from '../../support/plan-rows';

const NOW = Date.parse('2025-01-20T18:00:00Z');
const NOTHING = (): void => undefined;

test.each(['utc', 'local'] as const)('a block gives times as the setting says: %s', (style) => {
  const row = { ...planRow('Quay.md'), lastActivity: { kind: 'instant', at: NOW } } as const;
  const actions = {
    ...silentActions,
    setStepState: NOTHING,
    moveStep: () => Promise.resolve(true),
    splitStep: NOTHING,
    showStepMenu: NOTHING,
    openAt: NOTHING,
    showPlanMenu: NOTHING,
    showMenu: NOTHING,
    copyText: NOTHING,
    copyPicture: NOTHING,
  };
  const list = h(BlockPlanList, {
    rows: [row],
    groups: [],
    more: 0,
    reading: null,
    now: NOW,
    actions,
  });
  const shown = renderToString(h(TimestampStyleContext.Provider, { value: style }, list));
  expect(shown).toContain(`title="${timeText(row.lastActivity, style)}"`);
});
