// Which of many steps are drawn at first: those around the one to work on, so that a plan of hundreds stays light.
import { isSettled, type Step } from '../plan/step';

/** Up to so many steps of one list are all drawn. */
export const ALL_UP_TO = 60;
/** So many settled steps before the first open one, and so many from it on, are drawn of a longer list. */
const BEFORE = 5;
const FROM = 40;

/** Indices into a list of steps: `from` included, `to` excluded. */
export interface StepWindow {
  readonly from: number;
  readonly to: number;
}

/** The steps to draw of `steps` before anybody asked for more. */
export function firstWindow(steps: readonly Step[]): StepWindow {
  if (steps.length <= ALL_UP_TO) return { from: 0, to: steps.length };
  const open = steps.findIndex((step) => !isSettled(step));
  const at = open < 0 ? Math.max(0, steps.length - FROM) : open;
  return { from: Math.max(0, at - BEFORE), to: Math.min(steps.length, at + FROM) };
}
