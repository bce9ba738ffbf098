// Fuzzy and simple matching of short texts, and drawing the matched parts.
import type * as O from 'obsidian';

/** Every word of the query must occur, in any order. */
export function prepareSimpleSearch(query: string): (text: string) => O.SearchResult | null {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const lower = text.toLowerCase();
    const matches: O.SearchMatches = [];
    for (const word of words) {
      let at = lower.indexOf(word);
      if (at < 0) return null;
      for (; at >= 0; at = lower.indexOf(word, at + word.length))
        matches.push([at, at + word.length]);
    }
    matches.sort((a, b) => a[0] - b[0]);
    return { score: -matches.length / Math.max(1, text.length), matches };
  };
}

/** The query's letters must occur in their order; spaces are ignored. Runs and word beginnings score better. */
export function prepareFuzzySearch(query: string): (text: string) => O.SearchResult | null {
  const letters = [...query.toLowerCase()].filter((letter) => letter !== ' ');
  return (text) => {
    const lower = text.toLowerCase();
    const whole = lower.indexOf(query.toLowerCase());
    if (query !== '' && whole >= 0)
      return {
        score: -0.01 * whole - lower.length * 0.001,
        matches: [[whole, whole + query.length]],
      };
    const matches: O.SearchMatches = [];
    let from = 0;
    let score = letters.length > 0 ? -1 : 0;
    for (const letter of letters) {
      const at = lower.indexOf(letter, from);
      if (at < 0) return null;
      const previous = matches[matches.length - 1];
      if (previous !== undefined && previous[1] === at) previous[1]++;
      else {
        matches.push([at, at + 1]);
        const insideWord = at > 0 && /\w/.test(lower.charAt(at - 1));
        score -= 0.1 * (at - from) + (insideWord ? 0.3 : 0);
      }
      from = at + 1;
    }
    return { score: score - lower.length * 0.001, matches };
  };
}

export function sortSearchResults(results: O.SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** `offset` is added to every match before drawing. */
export function renderMatches(
  el: HTMLElement | DocumentFragment,
  text: string,
  matches: O.SearchMatches | null,
  offset = 0,
): void {
  let drawn = 0;
  for (const [start, end] of matches ?? []) {
    const from = Math.max(drawn, start + offset);
    const to = Math.min(text.length, end + offset);
    if (to <= from) continue;
    el.appendText(text.slice(drawn, from));
    el.createSpan({ cls: 'suggestion-highlight', text: text.slice(from, to) });
    drawn = to;
  }
  el.appendText(text.slice(drawn));
}

export function renderResults(
  el: HTMLElement,
  text: string,
  result: O.SearchResult,
  offset?: number,
): void {
  renderMatches(el, text, result.matches, offset);
}
