import { centroid } from "../geometry/polygon.ts";
import type { PalmMm, RoomDirection } from "../geometry/spaces.ts";
import { add, cross, dot, minus, times, unit } from "../geometry/vector.ts";
import { inPicture, onPlaneOf } from "./foreshortening.ts";
import type { Palm } from "./palm.ts";

/** Seen from nearer to its edge, as the cosine, a plane's picture tells nothing of where on it anything is. */
const EDGE_ON = 0.2;

/**
 * The palm that looks the same from the camera, on another plane. `tiltDeg` stays what the detector says.
 * One that is, or would be, seen edge-on keeps its own plane. @param normal of that plane, away from the camera. @param by how many times as far it is.
 */
export function layPalm(palm: Palm, normal: RoomDirection, by: number): Palm {
  const centre = times(palm.centre, by);
  if (dot(normal, unit(centre)) < EDGE_ON || dot(cross(palm.right, palm.down), unit(centre)) < EDGE_ON)
    return { ...palm, centre, largest: palm.largest / by };
  const down = onPlaneOf(normal, centre, inPicture(palm.down, palm.centre));
  const right = cross(down, normal);
  const outline = palm.outline.map(({ x, y }): PalmMm => {
    const seen = add(palm.centre, add(times(palm.right, x), times(palm.down, y)));
    const lain = times(seen, dot(normal, centre) / dot(normal, seen));
    const off = minus(lain, centre);
    return { x: dot(off, right), y: dot(off, down) };
  });
  // Seen aslant its near half is the larger one, and another point is its middle.
  const middle = centroid(outline);
  return {
    ...palm,
    centre: add(centre, add(times(right, middle.x), times(down, middle.y))),
    right,
    down,
    outline: outline.map(({ x, y }) => ({ x: x - middle.x, y: y - middle.y })),
    largest: palm.largest / by,
  };
}
