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

/** A view that is not there until it is drawn for the first time. */
export interface LazyView<Props> {
  readonly isMounted: () => boolean;
  /** Draws into `container`, each time the same one, until it is taken out again. */
  readonly draw: (container: HTMLElement, props: Props) => void;
  readonly unmount: () => void;
}

export function lazyView<Props extends object>(component: ComponentType<Props>): LazyView<Props> {
  let mounted: MountedView<Props> | null = null;
  return {
    isMounted: () => mounted !== null,
    draw: (container, props) => {
      if (mounted) mounted.update(props);
      else mounted = mountView(container, component, props);
    },
    unmount: () => {
      mounted?.unmount();
      mounted = null;
    },
  };
}
