// The outermost element of a view of many plans. What is in it draws icons as the app does, and says times as the
// settings want them.
import type { ComponentChildren, RefObject } from 'preact';
import type { TimestampStyle } from '../plan/timestamp-style';
import { IconDrawerContext } from './icon';
import type { IconDrawer } from './plan-actions';
import { TimestampStyleContext } from './timestamp-style-context';

export interface ViewFrameProps {
  /** Names what the style sheet says of this view. */
  readonly class: string;
  readonly drawIcon: IconDrawer;
  readonly timestampStyle: TimestampStyle;
  readonly element?: RefObject<HTMLDivElement | null>;
  readonly children: ComponentChildren;
}

export function ViewFrame(props: ViewFrameProps) {
  const { class: name, drawIcon, timestampStyle, element = null, children } = props;
  return (
    <IconDrawerContext.Provider value={drawIcon}>
      <TimestampStyleContext.Provider value={timestampStyle}>
        <div class={`execplans-view ${name}`} ref={element}>
          {children}
        </div>
      </TimestampStyleContext.Provider>
    </IconDrawerContext.Provider>
  );
}
