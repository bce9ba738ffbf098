// Says whether two pictures of a view show the same. Another build of a browser smooths letters otherwise, so not pixels
// are compared but cells, and a few of these may differ.

export interface ShrunkPicture {
  /** In pixels, of the picture as it was taken. */
  readonly width: number;
  readonly height: number;
  /** Red, green and blue (0 to 255) of one cell after the other, each the mean of CELL × CELL pixels. */
  readonly cells: ArrayLike<number>;
}

/** Pixels along each side of a cell; at the right and lower edge of a picture a cell may have fewer. */
export const CELL = 4;
const MOST_APART = 24;
const MOST_CELLS = 0.005;

/** Null when the two show the same, else in what they differ. */
export function pictureDifference(picture: ShrunkPicture, recording: ShrunkPicture): string | null {
  if (picture.width !== recording.width || picture.height !== recording.height) {
    return `is ${sizeOf(picture)} pixels and was ${sizeOf(recording)}`;
  }
  const count = picture.cells.length / 3;
  let different = 0;
  for (let cell = 0; cell < count; cell += 1) {
    const isApart = [0, 1, 2].some((channel) => {
      const at = cell * 3 + channel;
      return Math.abs((picture.cells[at] ?? 0) - (recording.cells[at] ?? 0)) > MOST_APART;
    });
    if (isApart) different += 1;
  }
  if (different <= count * MOST_CELLS) return null;
  return `differs in ${((100 * different) / count).toFixed(1)} % of its cells`;
}

function sizeOf({ width, height }: ShrunkPicture): string {
  return `${width} × ${height}`;
}
