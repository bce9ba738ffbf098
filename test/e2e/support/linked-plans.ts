// Plans of a port authority that wait for each other, as many as are asked for: projects of a few plans each, some of
// which wait for another project. The same for the same number.

const PLACES = ['Quay', 'Harbour', 'Lock', 'Pilot station', 'Breakwater', 'Ferry pier', 'Customs'];
const WORKS = [
  'survey the ground',
  'order the parts',
  'lay the cables',
  'mount the lamps',
  'connect the gauges and move their readings into the archive',
  'train the crews',
  'test at spring tide',
  'hand over',
];
const STATUSES = ['Draft', 'In Progress', 'In Progress', 'Blocked', 'Complete', 'Complete'];
/** One plan of so many is linked with no other. */
const ALONE = 9;
const DAY = 86_400_000;
const BEGIN = Date.parse('2026-10-01T08:00:00Z');

/** The notes of `count` plans by path. `extra` is written into the metadata of the plan of that number. */
export function linkedPlans(
  count: number,
  extra: Readonly<Record<number, readonly string[]>> = {},
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, number) => [
      `Plans/${nameOf(number)}.md`,
      noteOf(number, [...linksOf(number), ...(extra[number] ?? [])]),
    ]),
  );
}

/** The title and the file's name of a plan. */
export function nameOf(number: number): string {
  const project = Math.floor(number / WORKS.length);
  const place = `${PLACES[project % PLACES.length]} ${Math.floor(project / PLACES.length) + 1}`;
  return `${place}, ${WORKS[number % WORKS.length]}`;
}

function linksOf(number: number): readonly string[] {
  if (number % ALONE === ALONE - 1) return [];
  const step = number % WORKS.length;
  const project = number - step;
  const link = (kind: string, other: number): string => `${kind}: [[${nameOf(other)}]]`;
  const isLinked = (other: number): boolean => other >= 0 && other % ALONE !== ALONE - 1;
  // The third and the fourth begin together; the last of a project waits for both ends.
  const before = [[], [0], [1], [1], [2], [3], [4, 5], [6]][step] ?? [];
  const links = before
    .map((own) => project + own)
    .filter(isLinked)
    .map((other) => link('Depends on', other));
  if (step === 0 && number % 3 === 1 && isLinked(number - 12)) {
    links.push(link('Depends on', number - 12));
  }
  if (step === 2 && isLinked(project)) links.push(link('Part of', project));
  if (step === 5 && number > 20 && isLinked(number - 18)) links.push(link('Related', number - 18));
  if (step === 3 && number % 5 === 0 && isLinked(number - 3)) {
    links.push(link('Supersedes', number - 3));
  }
  return links;
}

function noteOf(number: number, links: readonly string[]): string {
  const status = STATUSES[(number * 7) % STATUSES.length] ?? 'Draft';
  const steps = 5 + (number % 4);
  const isDone = status === 'Complete';
  const done = isDone ? steps : status === 'Draft' ? 0 : 2 + (number % 3);
  const stamp = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  const progress = Array.from({ length: steps }, (_, step) => {
    const begin = BEGIN + (number % 20) * DAY + step * DAY;
    const title = `**Step ${step + 1}**: Part ${step + 1} of it`;
    if (step >= done) return [`- [ ] ${title}`];
    const end = begin + (4 + ((number * 3 + step * 5) % 19)) * 3_600_000;
    return [
      `- [x] ${title}`,
      `  - Started: ${stamp(begin)} UTC`,
      `  - Completed: ${stamp(end)} UTC`,
    ];
  }).flat();
  return [
    `# ExecPlan: ${nameOf(number)}`,
    '',
    '## Metadata',
    '',
    ...[`Status: ${status}`, ...links].map((line) => `- **${line.replace(': ', '**: ')}`),
    '',
    '## Progress',
    '',
    ...progress,
    '',
    '## Decision Log',
    '',
  ].join('\n');
}
