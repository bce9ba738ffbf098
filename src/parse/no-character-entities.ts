// Stands in for the package `character-entities` in the bundle and in tests: the 2,000 names of HTML's
// characters, a tenth of main.js. The reader takes only places from remark's tree, never decoded text.

/** No names: `&amp;` stays as it is written. */
export const characterEntities: Readonly<Record<string, string>> = {};
