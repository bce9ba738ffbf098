// The part of the pane about what is odd in the note; away when nothing is. Keeps the focus of who works through the
// problems by keys.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { focusAgain } from './focus-again';
import { PaneSection } from './pane-section';
import { ProblemList, type ProblemListProps } from './problem-list';

export function ProblemsSection({ rows, actions }: ProblemListProps) {
  const list = useRef<HTMLUListElement>(null);
  const from = useRef<{ readonly row: Element; readonly pane: Element; place: number } | null>(
    null,
  );
  useLayoutEffect(() => {
    const { current } = from;
    if (current === null) return;
    const items = [...(list.current?.children ?? [])];
    if (current.row.isConnected) {
      current.place = items.indexOf(current.row);
      return;
    }
    // The problem is put right or not shown any more: the next one takes the focus, above them the last button there is.
    from.current = null;
    const next = items[Math.min(current.place, items.length - 1)];
    const buttons = [...(next ?? current.pane).querySelectorAll<HTMLElement>('button')];
    focusAgain((next ? buttons[0] : buttons[buttons.length - 1]) ?? null, null);
  });
  if (rows.length === 0) return null;
  return (
    <PaneSection title="Problems" count={String(rows.length)}>
      <ul
        class="execplans-problems"
        ref={list}
        onFocusIn={({ target, currentTarget }) => {
          const items = [...currentTarget.children];
          const row = items.find((item) => item.contains(target as Element));
          const pane = currentTarget.closest('.execplans-pane');
          if (row && pane) from.current = { row, pane, place: items.indexOf(row) };
        }}
        onFocusOut={({ relatedTarget }) => {
          // A menu gives the focus back.
          const to = relatedTarget as Element | null;
          if (to !== null && to.closest('.menu') === null) from.current = null;
        }}
      >
        <ProblemList rows={rows} actions={actions} />
      </ul>
    </PaneSection>
  );
}
