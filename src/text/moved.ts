// Values that were found in one text, as they would be found at another place. Must not look at any text.

/**
 * `value` with every span in it moved by `by` characters; `value` itself when that is 0. It must be plain data, in which
 * no object but a span has a `from` and a `to`.
 */
export function moved<T>(value: T, by: number): T {
  return by === 0 ? value : (movedValue(value, by) as T);
}

function movedValue(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => movedValue(one, by));
  const entries: Readonly<Record<string, unknown>> = { ...value };
  const { from, to } = entries;
  if (typeof from === 'number' && typeof to === 'number') return { from: from + by, to: to + by };
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(entries)) copy[key] = movedValue(entries[key], by);
  return copy;
}
