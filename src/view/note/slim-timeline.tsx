// A thin line below the title of a plan: what was done, goes on and is to come. A click opens the plan pane.
import type { SlimLine } from './slim-spans';

export interface SlimTimelineProps {
  readonly line: SlimLine;
  readonly onOpen: () => void;
}

export function SlimTimeline({ line, onOpen }: SlimTimelineProps) {
  const words = `Timeline, ${line.words}. Open plan pane`;
  return (
    <button
      type="button"
      class="execplans-slim"
      aria-label={words}
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      {line.spans.map(({ state, from, width }, index) => (
        <span
          key={index}
          class={`execplans-slim-span is-${state}`}
          style={{ '--execplans-x': `${from}%`, '--execplans-width': `${width}%` }}
        />
      ))}
      {line.now !== null && (
        <span class="execplans-slim-now" style={{ '--execplans-x': `${line.now}%` }} />
      )}
    </button>
  );
}
