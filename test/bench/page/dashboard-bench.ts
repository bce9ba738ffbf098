// What the dashboard costs with ten thousand plans, beside a table that puts every row into the page.
import { arrangePlans } from '../../../src/index/plan-list';
import type { PlanSummary } from '../../../src/index/plan-summary';
import {
  DEFAULT_DASHBOARD_STATE,
  type DashboardState,
} from '../../../src/view/dashboard/dashboard-state';
import { PlanDashboard, type PlanDashboardProps } from '../../../src/view/dashboard/plan-dashboard';
import { mountView } from '../../../src/view/mount';
import { silentActions } from '../../support/fakes/silent-dashboard';
import { someRows } from './some-rows';

const MANY = 10_000;
const NOW = Date.UTC(2026, 10, 20);
const nothing = (): void => undefined;

export async function dashboardFigures(): Promise<Record<string, number>> {
  const rows = someRows(MANY);
  const place = document.body.appendChild(document.createElement('div'));
  place.style.cssText = 'height: 900px; width: 1200px; display: flex; flex-direction: column';
  const naive = await naiveFigures(rows, place);
  const props = (more: Partial<PlanDashboardProps> = {}): PlanDashboardProps => ({
    rows,
    state: DEFAULT_DASHBOARD_STATE,
    now: NOW,
    actions: silentActions,
    onState: nothing,
    ...more,
  });
  let view = mountView(place, PlanDashboard, props());
  const mounts: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    view.unmount();
    const mount = (): void => void (view = mountView(place, PlanDashboard, props()));
    mounts.push(await frameOf(mount, () => wordsOf(place) !== ''));
  }
  const byTitle: DashboardState = {
    ...DEFAULT_DASHBOARD_STATE,
    sort: { column: 'title', descending: true },
  };
  // How many rows there are can change by itself, once the table knows how high it is; the first one cannot.
  const before = firstWordsOf(place);
  const sort = await frameOf(
    () => view.update(props({ state: byTitle })),
    () => firstWordsOf(place) !== before,
  );
  await frameOf(
    () => view.update(props()),
    () => firstWordsOf(place) === before,
  );
  const onScreen = arrangePlans(rows, DEFAULT_DASHBOARD_STATE)[3];
  const changed = rows.map((row) => (row === onScreen ? { ...row, next: 'Something else' } : row));
  const isChanged = (): boolean => wordsOf(place).includes('Something else');
  const touched = await rowsTouchedBy(place, () =>
    frameOf(() => view.update(props({ rows: changed })), isChanged),
  );
  const oneChange = await frameOf(
    () => view.update(props({ rows })),
    () => !isChanged(),
  );
  const inDom = place.querySelectorAll('.execplans-plan').length;
  view.unmount();
  place.remove();
  return {
    'dashboard.mount.ms': middle(mounts),
    'dashboard.mount.vsNaive': middle(mounts) / naive.mount,
    'dashboard.sort.vsNaive': sort / naive.sort,
    'dashboard.oneChange.ms': oneChange,
    'dashboard.oneChange.rowsTouched': touched,
    'dashboard.rowsInDom': inDom,
  };
}

/** A table with all rows in it, made and sorted in the plainest way. */
async function naiveFigures(
  rows: readonly PlanSummary[],
  place: HTMLElement,
): Promise<{ mount: number; sort: number }> {
  const fill = (list: readonly PlanSummary[]): void => {
    place.replaceChildren();
    for (const row of list) {
      const line = place.appendChild(document.createElement('div'));
      line.style.display = 'flex';
      const words = [
        row.title,
        row.status.value,
        row.phase,
        row.next,
        row.owner,
        row.path,
        row.problems,
        row.progress.done,
      ];
      for (const word of words) {
        line.appendChild(document.createElement('span')).textContent = String(word ?? '');
      }
    }
  };
  const mount = await frameOf(() => fill(rows));
  const sort = await frameOf(() => fill([...rows].sort((a, b) => b.title.localeCompare(a.title))));
  place.replaceChildren();
  await nextFrame();
  return { mount, sort };
}

/** How many rows are changed in the page by `change`. */
async function rowsTouchedBy(place: HTMLElement, change: () => Promise<unknown>): Promise<number> {
  const touched = new Set<Element | null>();
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      touched.add(
        target instanceof Element
          ? target.closest('.execplans-plan')
          : (target.parentElement?.closest('.execplans-plan') ?? null),
      );
    }
  });
  observer.observe(place, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  await change();
  observer.disconnect();
  touched.delete(null);
  return touched.size;
}

/** The words of the rows in the page; '' as long as there are none. */
function wordsOf(place: HTMLElement): string {
  return [...place.querySelectorAll('.execplans-plan')].map((row) => row.textContent).join('\n');
}

function firstWordsOf(place: HTMLElement): string {
  return place.querySelector('.execplans-plan')?.textContent ?? '';
}

/** From the call to the end of the frame that shows what it did, ms: that in which `isShown`. */
async function frameOf(change: () => void, isShown: () => boolean = () => true): Promise<number> {
  await nextFrame();
  const start = performance.now();
  change();
  do await nextFrame();
  while (!isShown());
  return performance.now() - start;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? NaN;
}
