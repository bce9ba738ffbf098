// Every package has a reason, and every reason a package: ARCHITECTURE.md against package.json.
import { tableUnder } from './markdown-table';

/** Packages without a row in the table under `heading`, rows without a package, and rows without a reason. */
export function checkDependencies(
  markdown: string,
  heading: string,
  packages: readonly string[],
): readonly string[] {
  const [, ...rows] = tableUnder(markdown, heading);
  const named = rows.flatMap(([names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  );
  return [
    ...packages.filter((name) => !named.includes(name)).map((name) => `${name} has no reason`),
    ...named
      .filter((name) => name === undefined || !packages.includes(name))
      .map((name) => `${name ?? ''} is not in package.json`),
    ...rows
      .filter(([, reason = '']) => reason === '')
      .map(([names = '']) => `${names} has an empty reason`),
  ];
}
