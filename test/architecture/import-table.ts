// Reads from ARCHITECTURE.md which folder may import what, so that the page and the code cannot part.
import { tableUnder } from './markdown-table';

export interface FolderRule {
  /** `text/` for a folder of src, `main.ts` for a file in it. */
  readonly folder: string;
  readonly isCore: boolean;
  /** Folders and files of src, and packages; `@scope/*` stands for every package of a scope. */
  readonly mayImport: readonly Permission[];
}

export interface Permission {
  readonly name: string;
  readonly typesOnly: boolean;
}

const HEADING = '## Who may import whom';
const COLUMNS = ['folder', 'may import', 'core'];

/** The rows of the table under `## Who may import whom`. Throws when there is none or a cell is unclear. */
export function readImportTable(markdown: string): readonly FolderRule[] {
  const [header = [], ...body] = tableUnder(markdown, HEADING);
  const [folderAt = -1, importAt = -1, coreAt = -1] = COLUMNS.map((name) => header.indexOf(name));
  if (Math.min(folderAt, importAt, coreAt) < 0) {
    throw new Error(`The table needs the columns ${COLUMNS.join(', ')}.`);
  }
  const rules = body.map((cells) => ({
    folder: folderIn(cells[folderAt] ?? ''),
    isCore: yesOrNo(cells[coreAt] ?? ''),
    mayImport: permissionsIn(cells[importAt] ?? ''),
  }));
  const folders = rules.map(({ folder }) => folder);
  const twice = folders.find((folder, index) => folders.indexOf(folder) < index);
  if (twice !== undefined) throw new Error(`The table has ${twice} twice.`);
  return rules;
}

function folderIn(cell: string): string {
  const name = /^`([a-z-]+(?:\/|\.ts))`$/.exec(cell)?.[1];
  if (name === undefined) throw new Error(`"${cell}" names no folder or file of src.`);
  return name;
}

function yesOrNo(cell: string): boolean {
  if (cell !== 'yes' && cell !== 'no') throw new Error(`"${cell}" is neither yes nor no.`);
  return cell === 'yes';
}

function permissionsIn(cell: string): readonly Permission[] {
  if (cell === 'nothing') return [];
  return cell.split(',').map((part) => {
    const match = /^`([^`]+)`( \(types\))?$/.exec(part.trim());
    if (match?.[1] === undefined) throw new Error(`"${part.trim()}" is no permission.`);
    return { name: match[1], typesOnly: match[2] !== undefined };
  });
}
