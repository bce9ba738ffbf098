// A titled part of the plan pane, with room for buttons at the end of its heading.
import type { ComponentChildren } from 'preact';

export interface PaneSectionProps {
  readonly title: string;
  /** Shown beside the title, such as a count. */
  readonly count?: string | undefined;
  /** Buttons that belong to the section as a whole. */
  readonly tools?: ComponentChildren;
  readonly children?: ComponentChildren;
}

export function PaneSection({ title, count, tools, children }: PaneSectionProps) {
  return (
    <section class="execplans-section" aria-label={title}>
      <div class="execplans-section-head">
        <h3 class="execplans-section-title">{title}</h3>
        {count !== undefined && <span class="execplans-count">{count}</span>}
        {tools !== undefined && <span class="execplans-section-tools">{tools}</span>}
      </div>
      {children}
    </section>
  );
}
