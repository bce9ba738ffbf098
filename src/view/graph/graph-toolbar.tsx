// What stands above the dependency view: which plans it shows, which kinds of links, as a drawing or as a table.
import { useId } from 'preact/hooks';
import { GRAPH_KINDS } from '../../index/plan-graph';
import { ChoiceList } from '../choice-list';
import { ChoiceSwitch, type SwitchChoice } from '../choice-switch';
import { toggled } from '../dashboard/dashboard-state';
import { LineSample } from './graph-edges';
import { type GraphState, type Reach, REACHES } from './graph-state';
import { KIND_NAMES } from './graph-words';

export interface GraphToolbarProps {
  readonly state: GraphState;
  /** The title of the plan whose neighbourhood is shown; null for all plans. */
  readonly around: string | null;
  /** How many edges of each kind there are among all plans. */
  readonly counts: ReadonlyMap<string, number>;
  /** What is shown, in words. */
  readonly words: string;
  /** How many plans are linked with no other and so not drawn. */
  readonly unlinked: number;
  readonly onState: (state: GraphState) => void;
}

const REACH_WORDS: Readonly<Record<Reach, string>> = {
  1: '1 link away',
  2: '2 links away',
  3: '3 links away',
  all: 'All it leads to',
};
const REACH_CHOICES = REACHES.map((reach) => [reach, REACH_WORDS[reach]] as const);
const FORM_CHOICES: readonly SwitchChoice<GraphState['form']>[] = [
  { value: 'drawing', name: 'Drawing', icon: 'workflow' },
  { value: 'table', name: 'Table', icon: 'table' },
];

export function GraphToolbar(props: GraphToolbarProps) {
  const { state, around, counts, words, unlinked, onState } = props;
  const finished = useId();
  return (
    <div class="execplans-toolbar execplans-graph-toolbar">
      <div class="execplans-toolbar-line">
        {around !== null && (
          <span class="execplans-graph-scope">
            <span class="execplans-graph-scope-title" dir="auto" title={around}>
              {`Around ${around}`}
            </span>
            <ChoiceList
              label="How far from this plan"
              choices={REACH_CHOICES}
              value={state.reach}
              onValue={(reach) => onState({ ...state, reach })}
            />
            <button type="button" onClick={() => onState({ ...state, plan: null })}>
              All plans
            </button>
          </span>
        )}
        <ChoiceSwitch
          label="Form"
          choices={FORM_CHOICES}
          value={state.form}
          onValue={(form) => onState({ ...state, form })}
        />
        <label class="execplans-graph-finished" for={finished}>
          <input
            id={finished}
            type="checkbox"
            checked={state.finished}
            onChange={({ currentTarget }) => onState({ ...state, finished: currentTarget.checked })}
          />
          Finished plans
        </label>
        <span class="execplans-spacer" />
        <div class="execplans-totals execplans-graph-count" role="status">
          <span>{words}</span>
          {unlinked > 0 && (
            <button
              type="button"
              class="execplans-link"
              onClick={() => onState({ ...state, form: 'table' })}
            >
              {unlinked === 1 ? '1 is linked with none' : `${unlinked} are linked with none`}
            </button>
          )}
        </div>
      </div>
      <div class="execplans-chips" role="group" aria-label="Kinds of links">
        {GRAPH_KINDS.filter((kind) => counts.has(kind)).map((kind) => (
          <button
            key={kind}
            type="button"
            class="execplans-chip"
            aria-pressed={state.kinds.includes(kind)}
            onClick={() => onState({ ...state, kinds: toggled(GRAPH_KINDS, state.kinds, kind) })}
          >
            <LineSample kind={kind} />
            <span>{KIND_NAMES[kind]}</span>
            <span class="execplans-chip-count">{counts.get(kind) ?? 0}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
