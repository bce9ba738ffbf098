// How long a step is expected to take, in minutes.

const unitMinutes: readonly (readonly [RegExp, number])[] = [
  [/^(?:m|min|mins|minutes?|分钟|分)$/i, 1],
  [/^(?:h|hr|hrs|hours?|小时|時間)$/i, 60],
  // A day of work, not of the calendar.
  [/^(?:d|days?|天|日)$/i, 8 * 60],
  [/^(?:w|wk|wks|weeks?|周|週)$/i, 5 * 8 * 60],
];

const amount =
  /(\d+(?:[.,]\d+)?)(?:\s*(?:-|–|—|to)\s*(\d+(?:[.,]\d+)?))?\s*([a-z]+|[\u4e00-\u9fff]+)/gi;

/** `3 hours` → 180, `1h 30m` → 90, `2–4 h` → 180 (the middle), `2d` → 960; null for `X hours` and the like. */
export function estimateOf(words: string): number | null {
  let total: number | null = null;
  for (const match of words.matchAll(amount)) {
    const unit = unitMinutes.find(([pattern]) => pattern.test(match[3] ?? ''))?.[1];
    if (unit === undefined) continue;
    const low = numberOf(match[1] ?? '');
    const high = match[2] === undefined ? low : numberOf(match[2]);
    total = (total ?? 0) + ((low + high) / 2) * unit;
  }
  return total;
}

function numberOf(digits: string): number {
  return Number(digits.replace(',', '.'));
}
