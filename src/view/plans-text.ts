// How many plans there are, in words.

/** `1 plan`, `12 plans`. */
export function plansText(count: number): string {
  return `${count} ${count === 1 ? 'plan' : 'plans'}`;
}
