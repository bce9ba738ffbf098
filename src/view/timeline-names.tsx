// The names of lanes over the drawing, each a button that opens the lane to its steps, and the names of the steps.
import type { Span } from '../text/span';
import { Icon } from './icon';
import type { NameBox, TimelineLayout, TimelineLook } from './timeline-layout';
import { stepName } from './step-words';

export interface LaneNamesProps {
  readonly layout: TimelineLayout;
  readonly look: TimelineLook;
  readonly onLook: (look: TimelineLook) => void;
  readonly onOpen: (target: Span, event: MouseEvent) => void;
}

export function LaneNames({ layout, look, onLook, onOpen }: LaneNamesProps) {
  const toggle = (phase: number | null): void => {
    const open = new Set(look.open);
    if (!open.delete(phase)) open.add(phase);
    onLook({ ...look, open });
  };
  return (
    <>
      {layout.lanes.map(({ lane, isOpen, name }) => (
        <button
          key={`lane ${lane.phase ?? ''}`}
          type="button"
          class="execplans-lane-name"
          aria-expanded={isOpen}
          style={placeOf(name)}
          onClick={() => toggle(lane.phase)}
        >
          <span class={`execplans-chevron ${isOpen ? 'is-open' : ''}`}>
            <Icon name="chevron-right" />
          </span>
          <span class="execplans-lane-words" dir="auto">
            {lane.name ?? (layout.lanes.length > 1 ? 'Without a phase' : 'All steps')}
          </span>
        </button>
      ))}
      {layout.lanes.flatMap(({ lane, steps }) =>
        // Whoever has no pointer reaches a step by its bar.
        steps.map(({ step, name }, index) => (
          <div
            key={`${lane.phase ?? ''} ${index}`}
            class="execplans-line-name"
            aria-hidden="true"
            style={placeOf(name)}
            onClick={(event) => onOpen(step.titleSpan, event)}
          >
            <span class="execplans-line-words" dir="auto">
              {stepName(step)}
            </span>
          </div>
        )),
      )}
    </>
  );
}

function placeOf({ x, y, width }: NameBox): Readonly<Record<`--${string}`, string>> {
  return {
    '--execplans-x': `${x}px`,
    '--execplans-y': `${y}px`,
    '--execplans-width': `${width}px`,
  };
}
