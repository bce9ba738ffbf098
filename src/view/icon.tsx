// An icon drawn by the app around the view. Decoration only: the words are on the element that holds it.
import { createContext } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { IconDrawer } from './plan-actions';

/** Provided by the outermost component of each view. */
export const IconDrawerContext = createContext<IconDrawer>(() => undefined);

export function Icon({ name }: { readonly name: string }) {
  const draw = useContext(IconDrawerContext);
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current) draw(element.current, name);
  }, [draw, name]);
  return <span class="execplans-icon" aria-hidden="true" ref={element} />;
}
