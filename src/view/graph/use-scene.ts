// The scene of a graph, which is arranged elsewhere and takes its time: the last one stays on screen meanwhile.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { GraphLayout, LayoutAnswer, LayoutRequest } from '../../index/graph-places';
import { type Scene, sceneOf, type SceneRequest } from './graph-scene';

/** Null when another arrangement was asked for meanwhile. */
export type Arrange = (request: LayoutRequest) => Promise<LayoutAnswer | null>;

export interface SceneState {
  /** Null until the first one is arranged. */
  readonly scene: Scene | null;
  /** Whether `scene` is not yet that of the request. */
  readonly isArranging: boolean;
  /** Why there is none; null when nothing went wrong. */
  readonly failure: string | null;
}

interface Arranged {
  readonly request: SceneRequest;
  readonly layout: GraphLayout | null;
  readonly failure: string | null;
}

/** `request` is null while nothing is to be drawn. */
export function useScene(
  request: SceneRequest | null,
  arrange: Arrange,
  isMirrored: boolean,
): SceneState {
  const [arranged, setArranged] = useState<Arranged | null>(null);
  const key = request?.key ?? null;
  useEffect(() => {
    if (request === null) return undefined;
    let isWanted = true;
    void arrange(request.layout).then((answer) => {
      if (!isWanted || answer === null) return;
      const isDone = answer.kind === 'arranged';
      setArranged({
        request,
        layout: isDone ? answer.layout : null,
        failure: isDone ? null : answer.message,
      });
    });
    return () => {
      isWanted = false;
    };
    // The same plans and edges are arranged in the same way.
  }, [key, arrange]);
  const scene = useMemo(
    () =>
      arranged === null || arranged.layout === null
        ? null
        : sceneOf(arranged.request, arranged.layout, isMirrored),
    [arranged, isMirrored],
  );
  const isArranging = key !== null && arranged?.request.key !== key;
  return { scene, isArranging, failure: isArranging ? null : (arranged?.failure ?? null) };
}
