// Which phase each step belongs to, and how that is known.
import { rememberedFor } from '../text/remembered';
import { contains } from '../text/span';
import { areJoined } from '../plan/bare-steps';
import type { Phase } from '../plan/phase';
import type { Brief, Joining, Step } from '../plan/step';
import type { KeptParts } from './kept-parts';
import { phaseNameOf } from './phase-name';
import type { UnjoinedStep } from './read-steps';
import { likestTitle, wordsOf, type TitledWords } from './title-likeness';

/** A phase, and perhaps one of its briefs, by their order. */
interface Joint {
  readonly phase: number | null;
  readonly joining: Joining | null;
  readonly brief: number | null;
}

const apart: Joint = { phase: null, joining: null, brief: null };

/** What is asked of the phases for every step, found out once. */
interface PhaseTable {
  /** Names, folded as `folded` does. */
  readonly names: readonly string[];
  readonly byNumber: ReadonlyMap<string, number>;
  readonly byBrief: ReadonlyMap<string, Joint>;
  readonly titles: readonly TitledWords<Joint>[];
  /** What was found out for steps, by all that it depends on. */
  readonly joints: Map<string, Joint>;
  /** The same for steps that are still there, by themselves. */
  readonly known: WeakMap<Step, KnownJoint>;
  /** Steps as they were joined last, by what they were before. */
  readonly joined: WeakMap<readonly UnjoinedStep[], readonly Step[]>;
}

interface KnownJoint {
  /** The phase in which the step stood and the heading under which, on which the joint depends too. */
  readonly inside: number;
  readonly under: string | null;
  readonly joint: Joint;
  /** The step as it was joined last. */
  joined: Step | null;
}

/** Above this many phases and actions titles are not compared: each step is held against each of them. */
const mostTitles = 400;

/** So many joints are kept, of steps that are there or were. */
const mostJoints = 10_000;

function tableOf(phases: readonly Phase[]): PhaseTable {
  const byNumber = new Map<string, number>();
  const byBrief = new Map<string, Joint>();
  const titles: TitledWords<Joint>[] = [];
  for (const [phase, { number, name, briefs }] of phases.entries()) {
    const key = number === null ? null : bareNumber(number);
    if (key !== null && !byNumber.has(key)) byNumber.set(key, phase);
    titles.push({ words: wordsOf(name), value: { phase, joining: 'title', brief: null } });
    for (const [brief, { number: briefNumber, title }] of briefs.entries()) {
      if (!byBrief.has(briefNumber)) byBrief.set(briefNumber, { phase, joining: 'number', brief });
      titles.push({ words: wordsOf(title), value: { phase, joining: 'title', brief } });
    }
  }
  return {
    names: phases.map(({ name }) => folded(name)),
    byNumber,
    byBrief,
    titles: titles.length > mostTitles ? [] : titles,
    joints: new Map(),
    known: new WeakMap(),
    joined: new WeakMap(),
  };
}

/** Whether all that a table is made of is the same in two lists of phases. */
function areAlike(phases: readonly Phase[], others: readonly Phase[]): boolean {
  return phases.length === others.length && phases.every((phase, at) => isAlike(phase, others[at]));
}

function isAlike({ number, name, briefs }: Phase, other: Phase | undefined): boolean {
  if (number !== other?.number || name !== other.name) return false;
  if (briefs === other.briefs) return true;
  const isSame = (brief: Brief, at: number): boolean =>
    brief.number === other.briefs[at]?.number && brief.title === other.briefs[at].title;
  return briefs.length === other.briefs.length && briefs.every(isSame);
}

/**
 * The steps joined to `phases` by number, by a phase named in them, by the heading above them, or by likeness. Those that are
 * joined as they were before are the same things, and so is the list of them all: what follows from it is known then.
 */
export function joinPhases(
  unjoined: readonly UnjoinedStep[],
  phases: readonly Phase[],
  kept: KeptParts,
): readonly Step[] {
  const table = kept.conclusion('phases', phases, areAlike, () => tableOf(phases));
  if (table.joints.size > mostJoints) table.joints.clear();
  const start = Math.min(...phases.map(({ span }) => span.from));
  const steps = unjoined.map(({ step, under }) => {
    const inside =
      step.span.from < start ? -1 : phases.findIndex(({ span }) => contains(span, step.span));
    return joinedStep(step, knownJoint(step, under, inside, table), phases);
  });
  const before = table.joined.get(unjoined);
  if (before?.every((step, at) => step === steps[at])) return before;
  areJoined(steps, bareSteps(unjoined));
  table.joined.set(unjoined, steps);
  return steps;
}

function joinedStep(step: Step, known: KnownJoint, phases: readonly Phase[]): Step {
  const { phase, joining, brief: at } = known.joint;
  const brief = phase === null || at === null ? null : (phases[phase]?.briefs[at] ?? null);
  if (known.joined?.brief !== brief) known.joined = { ...step, phase, joining, brief };
  return known.joined;
}

const bareSteps = rememberedFor((steps: readonly UnjoinedStep[]) => steps.map(({ step }) => step));

/** As jointOf, found out once. */
function knownJoint(
  step: Step,
  under: string | null,
  inside: number,
  table: PhaseTable,
): KnownJoint {
  const before = table.known.get(step);
  if (before?.inside === inside && before.under === under) return before;
  const heading = under === null ? inside : `${inside} ${under}`;
  const key = `${step.number ?? ''}\t${step.title}\t${heading}`;
  const joint = table.joints.get(key) ?? jointOf(step, under, inside, table);
  table.joints.set(key, joint);
  const known = { inside, under, joint, joined: null };
  table.known.set(step, known);
  return known;
}

/** `inside` is the phase in which the step stands, -1 when in none. */
function jointOf(step: Step, under: string | null, inside: number, table: PhaseTable): Joint {
  return (
    byNumber(step, table) ??
    byName(step, table) ??
    byHeading(under, inside, table) ??
    likestTitle(step.title, table.titles) ??
    apart
  );
}

/** By the action of the step's number; `3a` was put in behind step 3 and belongs to its phase. */
function byNumber({ number }: Step, { byBrief }: PhaseTable): Joint | null {
  if (number === null) return null;
  const behind = byBrief.get(number.replace(/(\d)[a-z]$/, '$1'));
  return byBrief.get(number) ?? (behind ? { ...behind, brief: null } : null);
}

/** `Milestone 2: …`, `M2. …`, `Phase 1.3`; or the step's own number, where phases are called steps. */
function byName(step: Step, table: PhaseTable): Joint | null {
  const number = phaseNameOf(step.title)?.number ?? step.number;
  const numbered = number === null ? null : indexOfNumber(number, table);
  if (numbered !== null) return { phase: numbered, joining: 'name', brief: null };
  const title = folded(step.title);
  const phase = table.names.findIndex((name) => name.length > 8 && title.startsWith(name));
  return phase < 0 ? null : { phase, joining: 'name', brief: null };
}

/** The phase of this number, else of its whole part: `1.3` belongs to phase 1. */
function indexOfNumber(number: string, { byNumber }: PhaseTable): number | null {
  const wanted = bareNumber(number);
  return byNumber.get(wanted) ?? byNumber.get(wanted.split('.')[0] ?? '') ?? null;
}

const hanDigits = '〇一二三四五六七八九十';

/** `M2` and `P2` are the second milestone and phase, and so is `二`. */
function bareNumber(number: string): string {
  const value = number.length === 1 ? hanDigits.indexOf(number) : -1;
  return value > 0 ? String(value) : number.toLowerCase().replace(/^[a-z]{1,2}-?(?=\d)/, '');
}

function byHeading(under: string | null, inside: number, table: PhaseTable): Joint | null {
  if (inside >= 0) return { phase: inside, joining: 'heading', brief: null };
  if (under === null) return null;
  const number = phaseNameOf(under)?.number;
  const numbered = number === undefined ? null : indexOfNumber(number, table);
  if (numbered !== null) return { phase: numbered, joining: 'heading', brief: null };
  const phase = table.names.indexOf(folded(under));
  return phase < 0 ? null : { phase, joining: 'heading', brief: null };
}

const notLetters = /[^\p{L}\p{N}]+/gu;

function folded(words: string): string {
  return words.toLowerCase().replace(notLetters, ' ').trim();
}
