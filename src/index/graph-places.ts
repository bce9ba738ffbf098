// What an arrangement of boxes and lines in layers is asked for, and what it answers. Plain data, which can be sent
// between threads: boxes are numbers from 0, lengths are px, layers run from left to right.

export interface LayoutRequest {
  /** How many boxes there are, all of one size. */
  readonly boxes: number;
  readonly width: number;
  readonly height: number;
  /** Between two layers, between two boxes of a layer, and between two groups that no line joins; px. */
  readonly layerGap: number;
  readonly boxGap: number;
  readonly groupGap: number;
  /**
   * Pairs of different boxes, and how much the line between them matters: those of more weight are shorter and straighter.
   * Where lines lead in a circle, earlier ones run to the right.
   */
  readonly lines: readonly (readonly [from: number, to: number, weight: number])[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Place {
  /** The upper left corner, px. */
  readonly x: number;
  readonly y: number;
  /** Boxes that are joined by lines, directly or over others, have the same group. */
  readonly group: number;
  /** From 0, within the group. */
  readonly layer: number;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** Of each box. */
  readonly places: readonly Place[];
  /** Of each line, from `from` to `to`: where it enters and leaves each layer between those of the two boxes, past the boxes there. */
  readonly ways: readonly (readonly Point[])[];
}

export type LayoutAnswer =
  | { readonly kind: 'arranged'; readonly layout: GraphLayout }
  | { readonly kind: 'failed'; readonly message: string };
