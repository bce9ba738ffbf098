// How the bar of one span looks: solid, hatched or a ghost, so that states differ by more than colour.
import { BAR_HEIGHT, type Bar } from './timeline-layout';

/** A narrower bar has no room for an outline, px. */
const THIN = 4;
/** Distance between two strokes of a hatching, px. */
const HATCH = 6;

export function BarShape({ bar }: { readonly bar: Bar }) {
  const { span, x, y, width } = bar;
  // A hair of background between neighbours, as long as enough of the bar is left.
  const drawn = width > 5 ? width - 1 : width;
  const looks = [span.exact ? '' : 'is-inexact', width < THIN ? 'is-thin' : ''].join(' ');
  return (
    <>
      <rect class="execplans-hit" x={x} y={y - 2} width={width} height={BAR_HEIGHT + 4} />
      <rect
        class={`execplans-span-bar ${looks}`}
        x={x}
        y={y}
        width={drawn}
        height={BAR_HEIGHT}
        rx={Math.min(3, drawn / 2)}
      />
      {span.state === 'blocked' && <path class="execplans-hatch" d={hatching(x, y, drawn)} />}
    </>
  );
}

/** Slanted strokes inside a bar, none where they would stick out of it. */
function hatching(x: number, y: number, width: number): string {
  const rise = BAR_HEIGHT - 2;
  const count = Math.max(0, Math.floor((width - rise - 2) / HATCH) + 1);
  return Array.from(
    { length: count },
    (_, index) => `M${x + 1 + index * HATCH} ${y + BAR_HEIGHT - 1}l${rise} ${-rise}`,
  ).join('');
}
