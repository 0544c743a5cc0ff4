/** What is expected of each kind of observation, camera px, one coordinate: they are weighed by it. */
export interface Noise {
  readonly dotPx: number;
  readonly cornerPx: number;
  readonly edgePx: number;
}

/** What readers of pictures reach: dots are discs of many pixels, corners are where two edges cross, points of one edge err together. */
export const NOISE: Noise = { dotPx: 0.08, cornerPx: 0.25, edgePx: 0.6 };
