// The worker's side of arranging: takes one request after another and posts what it came to.
import type { LayoutAnswer, LayoutRequest } from '../index/graph-places';
import { layOutGraph } from './graph-layout';

/** What of a worker's global scope is needed. */
export interface LayoutScope {
  onmessage: ((event: { readonly data: LayoutRequest }) => void) | null;
  readonly postMessage: (answer: LayoutAnswer) => void;
}

/** Answers every request that reaches `scope`, in the order in which they come. What goes wrong is an answer too. */
export function serveLayouts(scope: LayoutScope): void {
  scope.onmessage = ({ data }) => {
    try {
      scope.postMessage({ kind: 'arranged', layout: layOutGraph(data) });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      scope.postMessage({ kind: 'failed', message });
    }
  };
}
