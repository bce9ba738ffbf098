// The timeline as a table: the same steps and entries with the note's own stamps, never guessed ends. Each
// name leads to its place in the note.
import type { Step } from '../plan/step';
import type { Timeline, TimelineLane } from '../plan/timeline';
import type { TimestampStyle } from '../plan/timestamp-style';
import type { Span } from '../text/span';
import { ENTRY_WORDS } from './entry-mark';
import { stampText, stateText, stepName } from './step-words';
import { timeText } from './time-text';
import { spanWords } from './timeline-stops';

export interface TimelineTableProps {
  readonly timeline: Timeline;
  readonly style: TimestampStyle;
  readonly onOpen: (target: Span, event: MouseEvent) => void;
}

interface Row {
  readonly name: string;
  readonly detail: string;
  readonly target: Span;
}

export function TimelineTable({ timeline, style, onOpen }: TimelineTableProps) {
  const groups = [
    ...timeline.lanes.map((lane) => ({
      name: lane.name ?? (timeline.lanes.length > 1 ? 'Without a phase' : 'All steps'),
      rows: stepRows(lane, style),
    })),
    { name: 'Decisions and surprises', rows: momentRows(timeline, style) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <table class="execplans-timeline-table">
      <caption class="execplans-hidden">Phase timeline as a table</caption>
      <thead>
        <tr>
          <th scope="col">Step or entry</th>
          <th scope="col">State and time</th>
        </tr>
      </thead>
      {groups.map((group, index) => (
        <tbody key={index}>
          <tr>
            <th scope="rowgroup" colSpan={2} dir="auto">
              {group.name}
            </th>
          </tr>
          {group.rows.map(({ name, detail, target }, row) => (
            <tr key={row}>
              <td>
                <button
                  type="button"
                  class="execplans-link"
                  dir="auto"
                  onClick={(event) => onOpen(target, event)}
                >
                  {name}
                </button>
              </td>
              <td>
                {detail
                  .split(DATE)
                  .map((part, at) => (at % 2 === 0 ? part : <Whole>{part}</Whole>))}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** A date with the time of day behind it, if there is one, such as `2025-01-10 14:22`. */
const DATE = /(\d{4}-\d\d-\d\d(?: \d\d:\d\d)?)/;

/** Words in one line. */
function Whole({ children }: { readonly children: string }) {
  return <span class="execplans-whole">{children}</span>;
}

function stepRows({ spans, undated }: TimelineLane, style: TimestampStyle): readonly Row[] {
  const rowOf = (step: Step, detail: string): Row => ({
    name: stepName(step),
    detail,
    target: step.titleSpan,
  });
  return [
    ...spans.map((span) => rowOf(span.step, sentence(spanWords(span, style)))),
    ...undated.map((step) =>
      rowOf(step, `${stateText(step.state)}, ${stampText(step, style) ?? 'no time recorded'}`),
    ),
  ].sort((a, b) => a.target.from - b.target.from);
}

function momentRows({ moments }: Timeline, style: TimestampStyle): readonly Row[] {
  return moments.map(({ entry }) => ({
    name: `${ENTRY_WORDS[entry.kind]}: ${entry.title}`,
    detail: entry.at === null ? '' : timeText(entry.at, style),
    target: entry.span,
  }));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
