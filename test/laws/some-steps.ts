// Random steps of a plan in either dialect, all of one note written alike.
import * as fc from 'fast-check';
import { clock, day, titles } from './some-words';

type Stamp = (date: string, time: string) => string;
const stampForm: fc.Arbitrary<Stamp> = fc.constantFrom<Stamp>(
  (date, time) => `${date} ${time} UTC`,
  (date, time) => `${date} ${time}Z`,
  (date, time) => `${date}T${time}Z`,
  (date) => date,
);

interface StepStyle {
  readonly bullet: string;
  readonly indent: string;
  /** A field of a step, from its label and value. */
  readonly field: (label: string, value: string) => string;
  readonly stamp: Stamp;
  /** Whether pending steps have `Started: —`. */
  readonly dashes: boolean;
  readonly apart: boolean;
}

const stepStyle: fc.Arbitrary<StepStyle> = fc
  .record({
    bullet: fc.constantFrom('- ', '* ', '+ '),
    indent: fc.constantFrom('  ', '    ', '\t'),
    shape: fc.constantFrom('bullet', 'bold', 'line'),
    stamp: stampForm,
    dashes: fc.boolean(),
    apart: fc.boolean(),
  })
  .map(({ shape, ...style }) => ({
    ...style,
    field: (label, value) => {
      if (shape === 'line') return `${label}: ${value}`;
      return shape === 'bold' ? `- **${label}**: ${value}` : `- ${label}: ${value}`;
    },
  }));

const stepState = fc.constantFrom('pending', 'pending', 'active', 'done', 'blocked');

/** Steps in the founding document's form. The last one is pending, so that it shows how pending steps look. */
export const skillSteps: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    stepStyle,
    titles(5),
    fc.array(fc.tuple(stepState, day, clock), { minLength: 5, maxLength: 5 }),
  )
  .map(([style, names, states]) =>
    names.flatMap((name, index) => {
      const [state, date, time] = states[index] ?? ['pending', '', ''];
      return skillStep(
        style,
        name,
        index,
        index === names.length - 1 ? 'pending' : state,
        style.stamp(date, time),
      );
    }),
  );

function skillStep(
  style: StepStyle,
  name: string,
  index: number,
  state: string,
  stamp: string,
): readonly string[] {
  const status = {
    pending: 'Pending',
    active: '🟡 In Progress (30%)',
    done: '✅ Complete',
    blocked: '🔴 Blocked — no key',
  }[state];
  const field = (label: string, value: string): string => style.indent + style.field(label, value);
  const started = state === 'done' || state === 'active' ? stamp : null;
  const completed = state === 'done' ? stamp : null;
  const time = (label: string, value: string | null): readonly string[] => {
    if (value !== null) return [field(label, value)];
    return style.dashes ? [field(label, '—')] : [];
  };
  return [
    `${style.bullet}[${state === 'done' ? 'x' : ' '}] **Step ${index + 1}**: ${name}`,
    field('Status', status ?? ''),
    ...time('Started', started),
    ...time('Completed', completed),
    ...(style.apart ? [''] : []),
  ];
}

/** Steps with a stamp on their line. The first is done, so that it shows where the stamp stands. */
export const codexSteps: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    stepStyle,
    titles(5),
    fc.array(fc.tuple(fc.constantFrom(' ', ' ', 'x', '~', '>'), day, clock), {
      minLength: 5,
      maxLength: 5,
    }),
    fc.constantFrom<(stamp: string, name: string) => string>(
      (stamp, name) => `(${stamp}) ${name}`,
      (stamp, name) => `${stamp} - ${name}`,
      (stamp, name) => `**${stamp}** ${name}`,
      (stamp, name) => `${name} (${stamp})`,
    ),
    fc.boolean(),
  )
  .map(([style, names, marks, placed, nested]) =>
    names.flatMap((name, index) => {
      const [random, date, time] = marks[index] ?? [' ', '', ''];
      const mark = index === 0 ? 'x' : random;
      const stamped = mark === 'x' || mark === '~' ? placed(style.stamp(date, time), name) : name;
      const own = nested && index === 1 ? [`${style.indent}${style.bullet}[ ] inner ${name}`] : [];
      return [`${style.bullet}[${mark}] ${stamped}`, ...own];
    }),
  );
