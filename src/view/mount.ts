// Puts a component into an element of the app and keeps it there.
import { type ComponentType, h, render } from 'preact';

export interface MountedView<Props> {
  /** Draws `props` in place of the last ones; elements that stay keep their focus and scroll. */
  update(props: Props): void;
  /** Takes everything out again and runs all clean-ups. */
  unmount(): void;
}

/** Draws `component` into `container`, which must be empty and is left to this view alone. */
export function mountView<Props extends object>(
  container: HTMLElement,
  component: ComponentType<Props>,
  props: Props,
): MountedView<Props> {
  const update = (next: Props): void => {
    render(h<Props>(component, next), container);
  };
  update(props);
  return { update, unmount: () => render(null, container) };
}
