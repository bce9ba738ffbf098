// Asks what a command asks, in the app's own prompts, and does what comes of it.
import type { PlanReading } from '../index/plan-index';
import { changeStep } from './change-step';
import { ChoiceSuggester } from './choice-suggester';
import { editAloud } from './edit-aloud';
import { guard, inform } from './notices';
import type { Ask } from './plan-command';
import type { PlanNote } from './plan-note';
import { openStepForm } from './step-edits';
import type { Workbench } from './workbench';
import { openWriting } from './writing-prompt';

/** `ask` is about the plan of `reading`, which was read from `note`. */
export function runAsk(workbench: Workbench, note: PlanNote, reading: PlanReading, ask: Ask): void {
  const { plan } = reading;
  switch (ask.kind) {
    case 'refusal':
      inform(ask.message);
      return;
    case 'choice':
      new ChoiceSuggester(workbench.app, ask.prompt, ask.choices, ({ then }) =>
        runAsk(workbench, note, reading, then()),
      ).open();
      return;
    case 'writing':
      openWriting(workbench, note, reading, ask);
      return;
    case 'step form':
      openStepForm(workbench, note, plan, ask.step, ask.form);
      return;
    case 'step verb':
      changeStep(workbench, note, plan, ask.step, ask.verb, true);
      return;
    case 'edit':
      guard('Changing the plan', () => editAloud(workbench, note, ask.edit));
  }
}
