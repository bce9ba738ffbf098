// The dependency view: what waits for what, for all plans or around one. Shows the rows and edges it is given; what is
// chosen is kept outside and handed in again.
import type { RefObject } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { TimestampStyle } from '../../plan/timestamp-style';
import type { PlanMenu } from '../dashboard/plan-handlers';
import { EmptyState } from '../empty-state';
import { NoPlans } from '../no-plans';
import type { DashboardActions } from '../plan-actions';
import { plansText } from '../plans-text';
import { type IndexingProgress, readingText } from '../reading-words';
import { ViewFrame } from '../view-frame';
import { GraphCanvas } from './graph-canvas';
import { GraphDetail } from './graph-detail';
import { graphMarks } from './graph-marks';
import { sceneRequest } from './graph-scene';
import type { GraphState } from './graph-state';
import { GraphTable } from './graph-table';
import { GraphToolbar } from './graph-toolbar';
import { titleOf } from './graph-words';
import { shownGraph, type WholeGraph } from './shown-graph';
import { useIsMirrored } from './use-direction';
import { useFocusKept } from './use-focus-kept';
import { type Arrange, useScene } from './use-scene';

export interface PlanGraphViewProps {
  /** Whether there is no plan. */
  readonly isEmpty: boolean;
  /** Null until it is made for the first time. */
  readonly whole: WholeGraph | null;
  /** While notes are being read for the first time; null afterwards. */
  readonly progressOfIndexing: IndexingProgress | null;
  readonly state: GraphState;
  readonly timestampStyle: TimestampStyle;
  /** ms UTC. */
  readonly now: number;
  readonly actions: DashboardActions;
  /** The same function always. */
  readonly arrange: Arrange;
  /** Asks for the view to be drawn again with another state. */
  readonly onState: (state: GraphState) => void;
}

/** More plans are not drawn: nobody could see anything in it, and arranging them would take minutes. */
const MOST_DRAWN = 1_000;

const NO_LINKS =
  'No plan is linked with another yet. A plan waits for another one when its metadata say so, as in “Depends on: [[Other plan]]”.';

const NONE_SHOWN =
  'No plan that is shown is linked with another one. Show finished plans, or more kinds of links.';

export function PlanGraphView(props: PlanGraphViewProps) {
  const { isEmpty, whole, progressOfIndexing, timestampStyle, actions } = props;
  const root = useRef<HTMLDivElement>(null);
  const isMirrored = useIsMirrored(root);
  const reading = readingText(progressOfIndexing);
  return (
    <ViewFrame
      class="execplans-graph"
      drawIcon={actions.drawIcon}
      timestampStyle={timestampStyle}
      element={root}
    >
      {isEmpty && reading === null ? (
        <NoPlans actions={actions} />
      ) : whole === null ? (
        <Wait words={reading ?? 'Looking at the plans…'} />
      ) : (
        <Graph {...props} root={root} whole={whole} reading={reading} isMirrored={isMirrored} />
      )}
    </ViewFrame>
  );
}

function Wait({ words }: { readonly words: string }) {
  return <p class="execplans-graph-wait execplans-quiet">{words}</p>;
}

interface GraphProps extends PlanGraphViewProps {
  readonly root: RefObject<HTMLElement | null>;
  readonly whole: WholeGraph;
  /** How far plans are read; null when all are. */
  readonly reading: string | null;
  readonly isMirrored: boolean;
}

function Graph(props: GraphProps) {
  const { whole, reading, isMirrored, state, now, actions, arrange, onState } = props;
  useFocusKept(props.root);
  const marks = useMemo(() => graphMarks(whole), [whole]);
  const { plan, reach, kinds, finished, form, selected } = state;
  const shown = useMemo(
    () => shownGraph(whole.graph, state),
    [whole, plan, reach, kinds, finished],
  );
  const count = shown.graph.plans.size;
  const isTooMany = count > MOST_DRAWN;
  const isDrawing = form === 'drawing';
  const request = useMemo(
    () => (isDrawing && count > 0 && !isTooMany ? sceneRequest(shown.graph) : null),
    [shown, isDrawing, isTooMany],
  );
  const { scene, isArranging, failure } = useScene(request, arrange, isMirrored);
  const asked = JSON.stringify([plan, reach]);
  const select = (path: string | null): void => onState({ ...state, selected: path });
  const around = (path: string): void => onState({ ...state, plan: path, selected: path });
  const menu: PlanMenu = (path) =>
    path === plan
      ? []
      : [
          {
            title: 'Show only what is around it',
            icon: 'workflow',
            section: 'select',
            choose: () => around(path),
          },
        ];
  const listed = useMemo(() => {
    if (isDrawing) return [];
    const unlinked = new Set(shown.unlinked);
    return whole.byTitle.filter((row) => shown.graph.plans.has(row.path) || unlinked.has(row));
  }, [whole, shown, isDrawing]);
  const counts = useMemo(() => {
    const found = new Map<string, number>();
    for (const { kind } of whole.graph.edges) found.set(kind, (found.get(kind) ?? 0) + 1);
    return found;
  }, [whole]);

  return (
    <>
      <GraphToolbar
        state={state}
        around={plan === null ? null : titleOf(whole.graph, plan)}
        counts={counts}
        words={
          reading ??
          `${plansText(count)} shown${isArranging && count > 0 ? ', being arranged' : ''}`
        }
        unlinked={shown.unlinked.length}
        onState={onState}
      />
      <div class="execplans-graph-body">
        {count + listed.length === 0 ? nothing() : isDrawing ? drawing() : table()}
        {count > 0 && (
          <GraphDetail
            whole={whole}
            selected={selected}
            now={now}
            actions={actions}
            onSelect={select}
            onAround={selected === plan ? null : around}
          />
        )}
      </div>
    </>
  );

  function table() {
    return (
      <GraphTable
        plans={listed}
        whole={whole}
        marks={marks}
        asked={asked}
        selected={selected}
        now={now}
        actions={actions}
        menu={menu}
        onSelect={select}
      />
    );
  }

  function drawing() {
    if (isTooMany) {
      return inTable(
        `${plansText(count)} are too many to be drawn. Show what is around one of them, leave out finished plans, or read the table.`,
      );
    }
    if (failure !== null) return inTable(failure);
    if (scene === null) return <Wait words={`Arranging ${plansText(count)}…`} />;
    return (
      <GraphCanvas
        scene={scene}
        whole={whole}
        marks={marks}
        asked={asked}
        start={plan ?? whole.chain?.paths[0] ?? null}
        selected={selected}
        isMirrored={isMirrored}
        actions={actions}
        menu={menu}
        onSelect={select}
      />
    );
  }

  function nothing() {
    if (reading !== null) return <Wait words="No linked plan so far." />;
    if (plan !== null && !whole.graph.plans.has(plan)) {
      return (
        <EmptyState
          message="This plan is no longer there."
          button="Show all plans"
          onClick={() => onState({ ...state, plan: null })}
        />
      );
    }
    if (!isDrawing) {
      return (
        <EmptyState
          message="All plans are finished."
          button="Show finished plans"
          onClick={() => onState({ ...state, finished: true })}
        />
      );
    }
    return inTable(whole.graph.edges.length === 0 ? NO_LINKS : NONE_SHOWN);
  }

  function inTable(message: string) {
    return (
      <EmptyState
        message={message}
        button="Show as a table"
        onClick={() => onState({ ...state, form: 'table' })}
      />
    );
  }
}
