// What a command on a plan is, as data: what it asks, one thing after the other, and what comes of it. Opens nothing.
import type { Edit } from '../edit/edit';
import type { Plan } from '../plan/plan';
import type { Step } from '../plan/step';
import type { Draft, Writing } from '../view/writing';
import type { StepVerb } from './change-step';
import type { Named } from './choice-suggester';
import type { StepForm } from './step-edits';

export interface PlanCommand {
  readonly id: string;
  readonly name: string;
  /** A Lucide id. */
  readonly icon: string;
  /** What it asks first. */
  readonly ask: (plan: Plan) => Ask;
}

export type Ask =
  /** There is nothing it could be about; `message` is a sentence that says so. */
  | { readonly kind: 'refusal'; readonly message: string }
  /** Which of `choices`; each leads on. */
  | { readonly kind: 'choice'; readonly prompt: string; readonly choices: readonly Choice[] }
  /** The words of `writing`, in a form that has the choices of `draft` and says what it is `about`, if that is not ''. */
  | {
      readonly kind: 'writing';
      readonly writing: Writing;
      readonly draft: Draft;
      readonly about: string;
    }
  | { readonly kind: 'step form'; readonly step: Step; readonly form: StepForm }
  | { readonly kind: 'step verb'; readonly step: Step; readonly verb: StepVerb }
  /** Nothing more. */
  | { readonly kind: 'edit'; readonly edit: Edit };

export interface Choice extends Named {
  readonly then: () => Ask;
}
