// A plan's reading as lines that a person can check against the note: without spans, so that notes that say the same
// read the same. Used by recordings, and to compare a note with itself in other dress.
import { utcText, type Timestamp } from '../../src/plan/timestamp';
import type { Entry } from '../../src/plan/entry';
import type { Field } from '../../src/plan/field';
import type { Plan } from '../../src/plan/plan';
import type { Step } from '../../src/plan/step';

/** The lines of the reading, each without white space at its end; what a plan does not have is left out. */
export function planReading(plan: Plan): readonly string[] {
  const { metadata, status, claims, titleSpan } = plan;
  const { overall, velocity, footer } = claims;
  return [
    `${plan.isPlan ? 'plan' : 'no plan'}, ${plan.dialect}: ${titleSpan ? plan.title : '(no title)'}`,
    `status: ${status.value}${status.derived ? ' (derived)' : ` (“${status.words}”)`}`,
    ...fact('owner', metadata.owner),
    ...fact('created', metadata.created && stamp(metadata.created)),
    ...fact('updated', metadata.updated && stamp(metadata.updated)),
    ...fact('summary', plan.summary),
    ...fact('overall', overall && `${overall.percent} %, ${overall.done} of ${overall.total}`),
    ...fact('velocity', velocity?.value ?? null),
    ...fact(
      'footer',
      footer && `${footer.statusSpan ? 'status' : ''} ${footer.updatedSpan ? 'updated' : ''}`,
    ),
    ...group(
      'sections',
      plan.sections.map(({ level, title, kind }) => `${'#'.repeat(level)} ${title} = ${kind}`),
    ),
    ...group(
      'phases',
      plan.phases.flatMap(({ number, name, briefs }, index) => [
        `[${index}] ${number ?? '-'}: ${name}`,
        ...briefs.map(
          (brief) => `    ${brief.number}. ${brief.title} (${brief.estimate ?? '-'} min)`,
        ),
      ]),
    ),
    ...group(
      'steps',
      plan.steps.flatMap((step) => stepLines(step, '')),
    ),
    ...group(
      'decisions',
      plan.decisions.flatMap((decision) =>
        entryLines(decision, { rationale: decision.rationale, by: decision.decidedBy }),
      ),
    ),
    ...group(
      'discoveries',
      plan.discoveries.flatMap((discovery) =>
        entryLines(discovery, { what: discovery.what, evidence: discovery.evidence }),
      ),
    ),
    ...group(
      'criteria',
      plan.criteria.map(({ met, text }) => `${met === null ? '-' : met ? '[x]' : '[ ]'} ${text}`),
    ),
    ...group(
      'outcomes',
      plan.outcomes.flatMap(({ kind, text, measure }) => [
        `${kind}: ${text}`,
        ...(measure ? [`    ${measure.metric}: ${measure.before} to ${measure.after}`] : []),
      ]),
    ),
    ...group(
      'risks',
      plan.risks.flatMap(({ title, description, mitigation, settled }) => [
        `${settled ? '(settled) ' : ''}${title}`,
        ...told({ description, mitigation }),
      ]),
    ),
    ...group(
      'questions',
      plan.questions.flatMap(({ title, context, answer }) => [
        `${answer === null ? '' : '(answered) '}${title}`,
        ...told({ context, answer }),
      ]),
    ),
    ...group(
      'next steps',
      plan.nextSteps.map(
        ({ title, done, later }) =>
          `${done === null ? '-' : done ? '[x]' : '[ ]'} ${later ? '(later) ' : ''}${title}`,
      ),
    ),
    ...group(
      'handoff',
      plan.handoff.map(({ label, value }) => `${label}: ${value}`),
    ),
    ...group(
      'links',
      plan.links.map(
        ({ kind, form, target, subpath, alias }) =>
          `${kind}, ${form}: ${target}${subpath ?? ''}${alias === null ? '' : ` as ${alias}`}`,
      ),
    ),
    ...group(
      'problems',
      plan.problems.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
    ),
  ].map((line) => line.trimEnd());
}

function fact(name: string, value: string | null): readonly string[] {
  return value === null ? [] : [`${name}: ${value}`];
}

function group(name: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', `${name}:`, ...lines.map((line) => `  ${line}`)];
}

function stamp(timestamp: Timestamp | null): string {
  if (timestamp === null) return '-';
  const doubt = timestamp.kind === 'date' && timestamp.doubt !== null ? ' (doubtful)' : '';
  return utcText(timestamp) + doubt;
}

function stepLines(step: Step, indent: string): readonly string[] {
  const { state } = step;
  const percent = 'percent' in state && state.percent !== null ? ` ${state.percent} %` : '';
  const reason = state.kind === 'blocked' && state.reason !== null ? ` (${state.reason})` : '';
  const facts = [
    `${state.kind}${percent}${reason}`,
    ...(step.started || step.completed
      ? [`${stamp(step.started)} to ${stamp(step.completed)}`]
      : []),
    ...(step.touched ? [`touched ${stamp(step.touched)}`] : []),
    ...(step.joining === null ? [] : [`phase [${step.phase}] by ${step.joining}`]),
    ...(step.brief ? [`brief ${step.brief.number}`] : []),
    ...(step.fields.length > 0 ? [`fields ${labels(step.fields)}`] : []),
  ];
  const box = step.mark === null ? '-' : `[${step.mark}]`;
  const number = step.number === null ? '' : `${step.number}: `;
  return [
    `${indent}${box} ${number}${step.title}`,
    `${indent}    ${facts.join('; ')}`,
    ...step.steps.flatMap((child) => stepLines(child, `${indent}    `)),
  ];
}

function entryLines(
  entry: Entry,
  parts: Readonly<Record<string, string | null>>,
): readonly string[] {
  const fields = entry.fields.length > 0 ? `; fields ${labels(entry.fields)}` : '';
  return [
    `${entry.superseded ? '(superseded) ' : ''}${entry.title}`,
    `    ${entry.form}, ${stamp(entry.at)}${fields}`,
    ...told(parts),
  ];
}

function told(parts: Readonly<Record<string, string | null>>): readonly string[] {
  return Object.entries(parts).flatMap(([name, value]) =>
    value === null ? [] : [`    ${name}: ${value}`],
  );
}

function labels(fields: readonly Field[]): string {
  return fields.map(({ label }) => label).join(', ');
}
