// What a step is called: its number, where it has one, and its title, folded where that is very long.
import type { Step } from '../plan/step';
import { CutWords } from './cut-words';

export function StepTitle({ step: { number, title } }: { readonly step: Step }) {
  return (
    <CutWords>
      {number !== null && <span class="execplans-number">{number}</span>}
      {number !== null && ' '}
      {title}
    </CutWords>
  );
}
