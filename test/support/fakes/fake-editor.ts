// An editor that holds a text and its history. A transaction is made at once, with the places of the text
// before it, and is one step of the history, as in CodeMirror.
import type { EditorPosition, EditorTransaction } from 'obsidian';
import { applyChanges } from '../../../src/text/text-change';

export class FakeEditor {
  /** The origin of every transaction so far. */
  readonly origins: (string | undefined)[] = [];
  private readonly past: string[] = [];

  constructor(private text: string) {}

  getValue(): string {
    return this.text;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.text.slice(this.posToOffset(from), this.posToOffset(to));
  }

  offsetToPos(offset: number): EditorPosition {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length - 1, ch: before.at(-1)?.length ?? 0 };
  }

  posToOffset({ line, ch }: EditorPosition): number {
    const before = this.text.split('\n').slice(0, line);
    return before.reduce((sum, words) => sum + words.length + 1, 0) + ch;
  }

  transaction({ changes = [] }: EditorTransaction, origin?: string): void {
    this.past.push(this.text);
    this.origins.push(origin);
    this.text = applyChanges(
      this.text,
      changes.map(({ from, to, text }) => ({
        from: this.posToOffset(from),
        to: this.posToOffset(to ?? from),
        insert: text,
      })),
    );
  }

  undo(): void {
    this.text = this.past.pop() ?? this.text;
  }

  /** What the user types, or what comes from the disk. */
  setValue(text: string): void {
    this.text = text;
  }
}
