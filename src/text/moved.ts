// Values that were found in one text, as they would be found at another place. Must not look at any text.

/**
 * `value` with every span in it moved by `by` characters; what has none in it stays the same thing, and so does all of it when
 * `by` is 0. It must be plain data, in which no object but a span has a `from` and a `to`.
 */
export function moved<T>(value: T, by: number): T {
  return by === 0 ? value : (movedValue(value, by) as T);
}

function movedValue(value: unknown, by: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return movedList(value, by);
  const { from, to } = value as { readonly from?: unknown; readonly to?: unknown };
  if (typeof from === 'number' && typeof to === 'number') return { from: from + by, to: to + by };
  let copy: Record<string, unknown> | null = null;
  // Plain data inherits nothing, and a list of its keys would be one more object for each.
  for (const key in value) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof part !== 'object' || part === null) continue;
    const own = movedValue(part, by);
    if (own === part) continue;
    // A copy of the whole keeps its shape for the engine, which takes a fifth of the time of one made key by key.
    copy ??= { ...value };
    copy[key] = own;
  }
  return copy ?? value;
}

function movedList(list: readonly unknown[], by: number): readonly unknown[] {
  const copy = list.map((one) => movedValue(one, by));
  return copy.some((one, at) => one !== list[at]) ? copy : list;
}
