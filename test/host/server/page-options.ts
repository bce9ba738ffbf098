// What can be asked of the page in its address, after the `?`.

export interface PageOptions {
  /** The note to open, by its path. */
  readonly open?: string;
  readonly theme?: 'light' | 'dark';
  readonly mobile?: boolean;
  /** Seed of the order in which events may arrive. */
  readonly jitter?: number;
  /** The layout is kept and restored, as in the app; else each start is the first. */
  readonly keepLayout?: boolean;
  /** False starts the host without the plugin. */
  readonly withPlugin: boolean;
}

/** Throws, with a sentence, at a value that means nothing; ignores names it does not know. */
export function readPageOptions(query: URLSearchParams): PageOptions {
  const open = query.get('open');
  const theme = query.get('theme');
  const jitter = query.get('jitter');
  if (theme !== null && theme !== 'light' && theme !== 'dark') {
    throw new Error(`The theme "${theme}" is unknown: use light or dark.`);
  }
  if (jitter !== null && !/^\d+$/.test(jitter)) {
    throw new Error(`The jitter "${jitter}" is not a whole number.`);
  }
  return {
    ...(open === null ? {} : { open }),
    ...(theme === null ? {} : { theme }),
    ...(jitter === null ? {} : { jitter: Number(jitter) }),
    ...(query.get('mobile') === '1' ? { mobile: true } : {}),
    ...(query.get('layout') === '1' ? { keepLayout: true } : {}),
    withPlugin: query.get('plugin') !== '0',
  };
}
