// The drawing of the dependency view: layers of plans and lines between them, moved and zoomed by wheel, pinch, drag, keys
// and buttons, and walked through by arrow keys. Only what is in sight is in the document.
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { GraphEdge } from '../../index/plan-graph';
import type { PlanMenu } from '../dashboard/plan-handlers';
import { useKeptFocus } from '../dashboard/use-kept-focus';
import type { DashboardActions } from '../plan-actions';
import { useSize } from '../use-width';
import { ZOOM_STEP } from './graph-camera';
import { GraphBox } from './graph-box';
import { GraphEdges, type LineMark } from './graph-edges';
import { GraphOverview } from './graph-overview';
import { boxAt, type Scene } from './graph-scene';
import { planAfterKey } from './graph-walk';
import { planLabel } from './graph-words';
import { GraphZoom } from './graph-zoom';
import type { GraphMarks } from './graph-marks';
import type { WholeGraph } from './shown-graph';
import { useCamera } from './use-camera';
import { useCanvasGestures } from './use-canvas-gestures';
import { usePlansInSight } from './use-plans-in-sight';

export interface GraphCanvasProps {
  readonly scene: Scene;
  readonly whole: WholeGraph;
  readonly marks: GraphMarks;
  /** Says what is shown: another one is shown from the beginning. */
  readonly asked: string;
  /** The plan that the arrow keys begin at. */
  readonly start: string | null;
  readonly selected: string | null;
  readonly isMirrored: boolean;
  readonly actions: DashboardActions;
  readonly menu: PlanMenu;
  readonly onSelect: (path: string | null) => void;
}

/** Below this scale a box shows its title alone, in letters that stay readable; below the other one no words at all. */
const SMALL_BELOW = 0.7;
const WORDLESS_BELOW = 0.34;
/** With more boxes than this in sight they are drawn without words, whatever the scale. */
const MOST_BOXES = 180;
/** How far a key moves the drawing, px. */
const PAN = 80;
export function GraphCanvas(props: GraphCanvasProps) {
  const { scene, whole, marks, asked, start, selected, isMirrored, actions, menu, onSelect } =
    props;
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [said, setSaid] = useState('');
  const { order, boxes } = scene;
  // Who looks at no plan any more is still where they were.
  const last = useRef(selected);
  last.current = selected ?? last.current;
  const stop = [last.current, start, order[0] ?? null].find(
    (path) => path !== null && boxes.has(path),
  );
  const stopPath = stop ?? null;
  const { camera, least, showAll, moveBy, zoomBy, reveal } = useCamera(
    scene,
    size,
    asked,
    stopPath,
    stopPath,
  );
  const gestures = useCanvasGestures(moveBy, zoomBy);
  const focusStop = useKeptFocus(frame, frame);

  const { scale } = camera;
  const inSight = usePlansInSight(scene, camera, size);
  const isWordless = scale < WORDLESS_BELOW || inSight.length > MOST_BOXES;
  const isSmall = scale < SMALL_BELOW;
  const drawn = isWordless ? [] : inSight;

  const critical = useMemo(() => new Set(whole.chain?.paths), [whole.chain]);
  const markOf = useCallback(
    (edge: GraphEdge): LineMark =>
      edge.from === selected || edge.to === selected ? 'selected' : marks.ofEdge(edge),
    [marks, selected],
  );
  const moveTo = (path: string): void => {
    onSelect(path);
    reveal(path);
    focusStop();
  };
  const list = useMemo(() => {
    const paths = stopPath === null || drawn.includes(stopPath) ? drawn : [...drawn, stopPath];
    return paths.flatMap((path) => {
      const [plan, box] = [whole.graph.plans.get(path), boxes.get(path)];
      if (plan === undefined || box === undefined) return [];
      const mark = { isCritical: critical.has(path), isInCircle: marks.inCircle.has(path) };
      return [
        <GraphBox
          key={path}
          plan={plan}
          box={box}
          label={planLabel(whole.graph, path, mark)}
          place={order.indexOf(path) + 1}
          count={order.length}
          isTabStop={path === stopPath}
          isSelected={path === selected}
          {...mark}
          isSmall={isSmall}
          actions={actions}
          menu={menu}
          onSelect={() => {
            if (path !== selected) onSelect(path);
            reveal(path);
          }}
        />,
      ];
    });
    // Moving the drawing draws no box anew.
  }, [inSight, isWordless, isSmall, stopPath, selected, whole, marks, scene, size, asked]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const act = event.shiftKey ? shiftKeys[event.key] : plainKeys[event.key];
    if (act !== undefined) {
      event.preventDefault();
      act();
      return;
    }
    if (event.shiftKey || stopPath === null || !WALKING.has(event.key)) return;
    event.preventDefault();
    const next = planAfterKey(scene, stopPath, event.key);
    if (next === null) setSaid(`No plan on this side${said.endsWith('.') ? '' : '.'}`);
    else moveTo(next);
  };
  const plainKeys: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(ZOOM_STEP),
    '=': () => zoomBy(ZOOM_STEP),
    '-': () => zoomBy(1 / ZOOM_STEP),
    '0': showAll,
    ' ': () => onSelect(stopPath),
    Escape: () => onSelect(null),
  };
  const shiftKeys: Readonly<Record<string, () => void>> = {
    '+': () => zoomBy(ZOOM_STEP),
    ArrowLeft: () => moveBy({ x: PAN, y: 0 }),
    ArrowRight: () => moveBy({ x: -PAN, y: 0 }),
    ArrowUp: () => moveBy({ x: 0, y: PAN }),
    ArrowDown: () => moveBy({ x: 0, y: -PAN }),
  };

  return (
    <div class="execplans-graph-canvas">
      <div
        class="execplans-graph-frame"
        ref={frame}
        onKeyDown={onKeyDown}
        {...gestures}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('[role=button]')) return;
          const { left, top } = event.currentTarget.getBoundingClientRect();
          const [x, y] = [event.clientX - left - camera.x, event.clientY - top - camera.y];
          const hit = isWordless ? boxAt(scene, { x: x / scale, y: y / scale }) : null;
          onSelect(hit?.path ?? null);
        }}
        onScroll={({ currentTarget }) => {
          // A browser shows what gets the focus by scrolling; here the drawing is moved instead.
          currentTarget.scrollTo(0, 0);
        }}
      >
        {size.width > 0 && (
          <>
            <svg
              class={`execplans-graph-svg ${isWordless ? 'is-wordless' : ''}`}
              width={size.width}
              height={size.height}
              aria-hidden="true"
            >
              <g transform={`translate(${camera.x} ${camera.y}) scale(${scale})`}>
                <GraphEdges lines={scene.lines} markOf={markOf} />
                {isWordless && (
                  <GraphOverview
                    scene={scene}
                    plans={whole.graph.plans}
                    isMirrored={isMirrored}
                    critical={critical}
                  />
                )}
              </g>
            </svg>
            <div
              class={`execplans-graph-boxes ${isWordless ? 'is-wordless' : ''}`}
              role="list"
              aria-label="Plans and what they wait for"
              style={{
                '--execplans-scale': String(scale),
                transform: `translate(${camera.x}px, ${camera.y}px) scale(${scale})`,
              }}
            >
              {list}
            </div>
          </>
        )}
      </div>
      <GraphZoom
        isWhole={scale <= least}
        onZoom={(isNearer) => zoomBy(isNearer ? ZOOM_STEP : 1 / ZOOM_STEP)}
        onAll={showAll}
      />
      <div class="execplans-hidden" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

const WALKING: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);
