// Answers to words that are asked about again and again. A memory alone: it never changes an answer.

/** So many answers are kept, after which all are forgotten. */
const most = 2_000;

/** `answer`, which must depend on its words alone, with a memory. */
export function remembered<T>(answer: (words: string) => T): (words: string) => T {
  const answers = new Map<string, T>();
  return (words) => {
    const known = answers.get(words);
    if (known !== undefined) return known;
    const found = answer(words);
    if (answers.size >= most) answers.clear();
    // What is kept must not keep the note alive from which it was cut.
    answers.set(` ${words}`.slice(1), found);
    return found;
  };
}

/** `answer`, which must depend on `thing` alone, with a memory for as long as the thing is there. */
export function rememberedFor<Thing extends object, T>(
  answer: (thing: Thing) => T,
): (thing: Thing) => T {
  const known = rememberedOf((_: string, thing: Thing) => answer(thing));
  return (thing) => known('', thing);
}

/** The same of a thing that stands in `text`, of which it is a part: as long as it is there, the text says the same in its place. */
export function rememberedOf<Thing extends object, T>(
  answer: (text: string, thing: Thing) => T,
): (text: string, thing: Thing) => T {
  const answers = new WeakMap<Thing, { readonly found: T }>();
  return (text, thing) => {
    const known = answers.get(thing);
    if (known !== undefined) return known.found;
    const found = answer(text, thing);
    answers.set(thing, { found });
    return found;
  };
}
