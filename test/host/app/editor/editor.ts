// Obsidian's Editor over CodeMirror 6. Positions are line and character (UTF-16), both from 0; what lies outside the text is moved to
// its nearest edge. Line breaks are line feeds whatever the file has.
import { redo, undo } from '@codemirror/commands';
import { EditorSelection, type Text, type TransactionSpec } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import type * as O from 'obsidian';
import { EDITOR_COMMANDS } from './editor-commands';

export class Editor {
  constructor(readonly cm: EditorView) {}

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }

  /** '' for a line that does not exist. */
  getLine(line: number): string {
    const { doc } = this.cm.state;
    return line >= 0 && line < doc.lines ? doc.line(line + 1).text : '';
  }

  setLine(n: number, text: string): void {
    this.replaceRange(text, { line: n, ch: 0 }, { line: n, ch: this.getLine(n).length });
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.cm.state.doc.lines - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return this.cm.state.selection.ranges.some((range) => !range.empty);
  }

  getRange(from: O.EditorPosition, to: O.EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    const change = this.cm.state.replaceSelection(replacement);
    this.cm.dispatch(change, { scrollIntoView: true, ...userEvent(origin) });
  }

  replaceRange(
    replacement: string,
    from: O.EditorPosition,
    to: O.EditorPosition = from,
    origin?: string,
  ): void {
    const changes = this.change({ from, to, text: replacement });
    this.cm.dispatch({ changes, ...userEvent(origin) });
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): O.EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): O.EditorSelection[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setCursor(pos: O.EditorPosition | number, ch = 0): void {
    const position = typeof pos === 'number' ? { line: pos, ch } : pos;
    this.cm.dispatch({
      selection: { anchor: this.posToOffset(position) },
      scrollIntoView: true,
    });
  }

  setSelection(anchor: O.EditorPosition, head: O.EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: O.EditorSelectionOrCaret[], main = 0): void {
    const selection = EditorSelection.create(
      ranges.map(({ anchor, head }) =>
        EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
      ),
      main,
    );
    this.cm.dispatch({ selection });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): O.EditorScrollInfo {
    const { scrollDOM } = this.cm;
    return {
      top: scrollDOM.scrollTop,
      left: scrollDOM.scrollLeft,
      width: scrollDOM.scrollWidth,
      height: scrollDOM.scrollHeight,
      clientWidth: scrollDOM.clientWidth,
      clientHeight: scrollDOM.clientHeight,
    };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === 'number') this.cm.scrollDOM.scrollLeft = x;
    if (typeof y === 'number') this.cm.scrollDOM.scrollTop = y;
  }

  scrollIntoView(range: O.EditorRange, center = false): void {
    const target = EditorSelection.range(this.posToOffset(range.to), this.posToOffset(range.from));
    const y = center ? 'center' : 'nearest';
    this.cm.dispatch({ effects: EditorView.scrollIntoView(target, { y }) });
  }

  undo(): void {
    undo(this.cm);
  }

  redo(): void {
    redo(this.cm);
  }

  exec(command: O.EditorCommandName): void {
    EDITOR_COMMANDS[command](this.cm);
  }

  /**
   * All changes at once, and one undo step. Places of changes are those before the transaction, places of selections those after it.
   */
  transaction(tx: O.EditorTransaction, origin?: string): void {
    const { state } = this.cm;
    const replaced =
      tx.replaceSelection === undefined ? [] : [state.replaceSelection(tx.replaceSelection)];
    const spec: TransactionSpec = {
      changes: (tx.changes ?? []).map((change) => this.change(change)),
      ...userEvent(origin ?? 'input'),
    };
    const wanted = tx.selections ?? (tx.selection === undefined ? [] : [tx.selection]);
    const transaction = state.update(...replaced, spec);
    if (wanted.length === 0) {
      this.cm.dispatch(transaction);
      return;
    }
    const after = transaction.newDoc;
    const ranges = wanted.map(({ from, to }) =>
      EditorSelection.range(offsetIn(after, from), offsetIn(after, to ?? from)),
    );
    this.cm.dispatch(...replaced, spec, {
      selection: EditorSelection.create(ranges),
      sequential: true,
    });
  }

  wordAt(pos: O.EditorPosition): O.EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(pos));
    if (word === null) return null;
    return { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) };
  }

  posToOffset(pos: O.EditorPosition): number {
    return offsetIn(this.cm.state.doc, pos);
  }

  offsetToPos(offset: number): O.EditorPosition {
    const { doc } = this.cm.state;
    const inside = Math.max(0, Math.min(offset, doc.length));
    const line = doc.lineAt(inside);
    return { line: line.number - 1, ch: inside - line.from };
  }

  processLines<T>(
    read: (line: number, lineText: string) => T | null,
    write: (line: number, lineText: string, value: T | null) => O.EditorChange | void,
    ignoreEmpty = false,
  ): void {
    const lines = this.selectedLines().filter((line) => !ignoreEmpty || this.getLine(line) !== '');
    const values = lines.map((line) => read(line, this.getLine(line)));
    const changes = lines.flatMap((line, i) => {
      const change = write(line, this.getLine(line), values[i] ?? null);
      return change === undefined ? [] : [change];
    });
    if (changes.length > 0) this.transaction({ changes });
  }

  private selectedLines(): number[] {
    const lines = new Set<number>();
    const { doc, selection } = this.cm.state;
    for (const { from, to } of selection.ranges)
      for (let line = doc.lineAt(from).number; line <= doc.lineAt(to).number; line++)
        lines.add(line - 1);
    return [...lines].sort((a, b) => a - b);
  }

  private change({ from, to, text }: O.EditorChange): { from: number; to: number; insert: string } {
    return { from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text };
  }
}

function offsetIn(doc: Text, { line, ch }: O.EditorPosition): number {
  if (line < 0) return 0;
  if (line >= doc.lines) return doc.length;
  const found = doc.line(line + 1);
  return found.from + Math.max(0, Math.min(ch, found.length));
}

function userEvent(origin: string | undefined): { userEvent?: string } {
  return origin === undefined ? {} : { userEvent: origin };
}
