// What a plan note says, as a reading of its text. Nothing here is kept anywhere but in the note.
import type { Span } from '../text/span';
import type { Criterion } from './criterion';
import type { Decision } from './decision';
import type { Discovery } from './discovery';
import type { Field } from './field';
import type { Link } from './link';
import type { NextStep } from './next-step';
import type { Outcome } from './outcome';
import type { Phase } from './phase';
import type { Problem } from './problem';
import type { Question } from './question';
import type { Risk } from './risk';
import type { Section } from './section';
import type { Status } from './status';
import type { Step } from './step';
import type { Timestamp } from './timestamp';

/** The two families of notes that name the same things: the founding document's and PLANS.md's. */
export type Dialect = 'skill' | 'codex';

export interface Metadata {
  /** Frontmatter, `## Metadata` bullets and lines under the title, in that order; body fields win. */
  readonly fields: readonly Field[];
  readonly owner: string | null;
  readonly created: Timestamp | null;
  readonly updated: Timestamp | null;
  /** The body's `Last Updated` field, to be kept up to date by edits. */
  readonly updatedField: Field | null;
  /** The body's `Status` field. */
  readonly statusField: Field | null;
}

/** `**Overall**: ⚫⚫⚪ 66% (2/3 steps)`: what the note claims of itself. */
export interface OverallClaim {
  readonly span: Span;
  readonly percent: number | null;
  readonly done: number | null;
  readonly total: number | null;
}

/** `**Plan Status**: 🟡 Active | Last updated: …` at the end of the note. */
export interface FooterClaim {
  readonly span: Span;
  readonly statusSpan: Span | null;
  readonly updatedSpan: Span | null;
}

export interface Claims {
  readonly overall: OverallClaim | null;
  readonly velocity: Field | null;
  readonly footer: FooterClaim | null;
}

export interface Plan {
  /** Whether the note is a plan, by the rules of detection on its text. A reading is given either way. */
  readonly isPlan: boolean;
  /** Plain words without the lead `ExecPlan:`; null when the note has no title and its file name must do. */
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly dialect: Dialect;
  /** The stretch of the note that was read as the plan: without BOM and frontmatter, inside a fence if it stands in one. */
  readonly body: Span;
  readonly metadata: Metadata;
  readonly status: Status;
  readonly summary: string | null;
  readonly sections: readonly Section[];
  readonly phases: readonly Phase[];
  /** Top-level steps in the order of the note. */
  readonly steps: readonly Step[];
  readonly decisions: readonly Decision[];
  readonly discoveries: readonly Discovery[];
  readonly criteria: readonly Criterion[];
  /** These, too, are in the order of the note. */
  readonly outcomes: readonly Outcome[];
  readonly risks: readonly Risk[];
  readonly questions: readonly Question[];
  readonly nextSteps: readonly NextStep[];
  /** Labelled lines for whoever takes over: pull request, issues, notes on deployment. */
  readonly handoff: readonly Field[];
  /** Links in the whole note, frontmatter included. */
  readonly links: readonly Link[];
  readonly claims: Claims;
  readonly problems: readonly Problem[];
}
