// A titled part of the plan pane, with room for a button at the end of its heading.
import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

export interface PaneSectionProps {
  readonly title: string;
  /** Shown beside the title, such as a count. */
  readonly count?: string | undefined;
  /** A button that adds to the section. */
  readonly add?: { readonly label: string; readonly onAdd: () => void } | undefined;
  /** Stand at the end of the heading. */
  readonly tools?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function PaneSection({ title, count, add, tools, children }: PaneSectionProps) {
  return (
    <section class="execplans-section" aria-label={title}>
      <div class="execplans-section-head">
        <h3 class="execplans-section-title">{title}</h3>
        {count !== undefined && <span class="execplans-count">{count}</span>}
        <span class="execplans-spacer" />
        {add && (
          <button
            type="button"
            class="clickable-icon"
            aria-label={add.label}
            onClick={() => add.onAdd()}
          >
            <Icon name="plus" />
          </button>
        )}
        {tools}
      </div>
      {children}
    </section>
  );
}
