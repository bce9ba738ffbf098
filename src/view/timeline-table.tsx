// The timeline as a table, for those who hear it. It says the note's own stamps, never guessed ends.
import type { Timeline } from '../plan/timeline';
import { utcText } from '../plan/timestamp';
import { ENTRY_WORDS } from './entry-mark';
import { stampText, stateText, stepName } from './step-words';
import { spanWords } from './timeline-stops';

export function TimelineTable({ timeline }: { readonly timeline: Timeline }) {
  return (
    <div class="execplans-hidden">
      <table>
        <caption>Phase timeline as a table</caption>
        <thead>
          <tr>
            <th scope="col">Phase</th>
            <th scope="col">Step or entry</th>
            <th scope="col">State and time</th>
          </tr>
        </thead>
        <tbody>
          {timeline.lanes.flatMap((lane, laneIndex) => [
            ...lane.spans.map((span, index) => (
              <tr key={`${laneIndex} ${index}`}>
                <td>{lane.name ?? 'None'}</td>
                <td>{stepName(span.step)}</td>
                <td>{spanWords(span)}</td>
              </tr>
            )),
            ...lane.undated.map((step, index) => (
              <tr key={`${laneIndex} undated ${index}`}>
                <td>{lane.name ?? 'None'}</td>
                <td>{stepName(step)}</td>
                <td>{`${stateText(step.state)}, ${stampText(step) ?? 'no time recorded'}`}</td>
              </tr>
            )),
          ])}
          {timeline.moments.map(({ entry }, index) => (
            <tr key={`entry ${index}`}>
              <td>{ENTRY_WORDS[entry.kind]}</td>
              <td>{entry.title}</td>
              <td>{entry.at === null ? '' : utcText(entry.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
