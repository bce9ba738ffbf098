// Gives whole lines of Markdown source the class names by which themes style them: headings, quotes, code, front matter.
import { syntaxTree } from '@codemirror/language';
import { type Extension, RangeSetBuilder } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';
import { getFrontMatterInfo } from '../yaml';

export const lineClasses: Extension = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;

    constructor(view: EditorView) {
      this.decorations = decorate(view);
    }

    update(update: ViewUpdate): void {
      const parsedFurther = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || parsedFurther)
        this.decorations = decorate(update.view);
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function decorate(view: EditorView): DecorationSet {
  const { doc } = view.state;
  const classes = new Map<number, Set<string>>();
  const add = (from: number, to: number, names: string): void => {
    for (let number = doc.lineAt(from).number; number <= doc.lineAt(to).number; number++) {
      const at = doc.line(number).from;
      classes.set(at, (classes.get(at) ?? new Set()).add(names));
    }
  };
  const frontmatterEnd = endOfFrontMatter(view);
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        const names = classOf(node.name);
        if (names !== null && node.from >= frontmatterEnd)
          add(Math.max(node.from, from), Math.min(node.to, to), names);
      },
    });
  }
  if (frontmatterEnd > 0) add(0, frontmatterEnd - 1, 'cm-hmd-frontmatter');
  const builder = new RangeSetBuilder<Decoration>();
  for (const [at, names] of [...classes].sort(([a], [b]) => a - b))
    builder.add(at, at, Decoration.line({ class: [...names].join(' ') }));
  return builder.finish();
}

function classOf(name: string): string | null {
  const level = /^(?:ATX|Setext)Heading(\d)$/.exec(name)?.[1];
  if (level !== undefined) return `HyperMD-header HyperMD-header-${level}`;
  switch (name) {
    case 'FencedCode':
    case 'CodeBlock':
      return 'HyperMD-codeblock HyperMD-codeblock-bg';
    case 'Blockquote':
      return 'HyperMD-quote';
    case 'ListItem':
      return 'HyperMD-list-line';
    case 'Table':
      return 'HyperMD-table-row';
    default:
      return null;
  }
}

/** Front matter of any length a person would write; 0 when there is none. */
function endOfFrontMatter({ state }: EditorView): number {
  if (state.sliceDoc(0, 3) !== '---') return 0;
  return getFrontMatterInfo(state.sliceDoc(0, 20_000)).contentStart;
}
