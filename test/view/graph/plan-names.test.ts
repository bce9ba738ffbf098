import { expect, test } from '@jest/globals';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { atOnce } from '../../../src/plan/in-parts';
import { PlanNames } from '../../../src/view/graph/plan-names';
import { wholeGraph } from '../../../src/view/graph/shown-graph';
import { silentActions } from '../../support/fakes/silent-dashboard';
import { planRow } from '../../support/plan-rows';

function namesOf(count: number): string {
  const paths = Array.from({ length: count }, (_, number) => `Plan ${number}`);
  const rows = paths.map((path) => planRow(path));
  const whole = atOnce(
    wholeGraph(rows, [], function* () {
      yield undefined;
      return [];
    }),
  );
  const plans = paths.map((path) => ({ path, rest: ' slips at once.' }));
  return renderToString(
    h(PlanNames, {
      kind: 'slips',
      whole,
      plans,
      actions: silentActions,
      onSelect: () => undefined,
    }),
  );
}

test('of many plans the first fifty are named, and more are offered', () => {
  const html = namesOf(120);
  expect(html.match(/<li/g)).toHaveLength(50);
  expect(html).toContain('Show 50 more of 70');
});

test('few plans are all named, each with what is said of it', () => {
  const html = namesOf(50);
  expect(html.match(/slips at once\./g)).toHaveLength(50);
  expect(html).not.toContain('more of');
});
