// A timeline as a Mermaid gantt chart in a fenced block, as Obsidian and GitHub draw them. Times are UTC, because
// Mermaid knows no zones. What Mermaid would take for its own words or signs is written as its `#…;` entities.
import type { Timeline } from '../plan/timeline';
import type { SpanState, TimelineSpan } from '../plan/timeline-span';
import { ENTRY_WORDS } from './entry-mark';
import { stepName } from './step-words';
import { clockText } from './time-text';

const DAY = 86_400_000;

const TAGS: Readonly<Record<SpanState, string>> = {
  finished: 'done, ',
  running: 'active, ',
  blocked: 'crit, ',
  planned: '',
};

/** What the grammar of Mermaid's charts reads as a statement of its own at the start of a line, or as a date. */
const STATEMENT =
  /^(?:gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|weekday|weekend|title|accTitle|accDescr|section|click|call|href|\d{4}-\d\d-\d\d)/i;

/** The chart of `timeline`, fences included, ending with a line break. Steps without a place in time are left out. */
export function mermaidGantt(timeline: Timeline, title: string): string {
  const { lanes, moments, start, end, now } = timeline;
  const sections = lanes.map((lane) => ({
    name: lane.name ?? (lanes.length > 1 ? 'Without a phase' : 'Steps'),
    lines: lane.spans.map(spanLine),
  }));
  const entries = moments.map(({ entry, start: at, end: until }) => {
    const place = at === until ? at : at + (until - at) / 2;
    return taskLine(
      `${ENTRY_WORDS[entry.kind]}: ${entry.title}`,
      `milestone, ${timeOf(place)}, 0m`,
    );
  });
  const all = [...sections, { name: 'Decisions and surprises', lines: entries }];
  return [
    '```mermaid',
    'gantt',
    `    title ${escaped(title)} (UTC)`,
    '    dateFormat YYYY-MM-DD HH:mm',
    `    axisFormat ${end - start < 2 * DAY ? '%H:%M' : '%Y-%m-%d'}`,
    ...(now > end ? ['    todayMarker off'] : []),
    ...all
      .filter(({ lines }) => lines.length > 0)
      .flatMap(({ name, lines }) => [`    section ${escaped(name)}`, ...lines]),
    '```',
    '',
  ].join('\n');
}

function spanLine({ step, state, start, end }: TimelineSpan): string {
  return taskLine(stepName(step), `${TAGS[state]}${timeOf(start)}, ${timeOf(end)}`);
}

function taskLine(name: string, data: string): string {
  const words = escaped(name);
  return `    ${STATEMENT.test(words) ? entity(words.charAt(0)) + words.slice(1) : words} :${data}`;
}

function timeOf(at: number): string {
  return clockText(at, 'utc').slice(0, 16).replace('T', ' ');
}

/** Words in one line that Mermaid shows as they are; a name of blanks alone would be none. */
function escaped(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line === '' ? '–' : line.replace(/[#;:%<>&"`{}\\]/g, entity);
}

function entity(character: string): string {
  return `#${character.charCodeAt(0)};`;
}
