import type { CameraPx } from "../geometry/spaces.ts";
import type { BoardPose } from "./board-pose.ts";

type Four<T> = readonly [T, T, T, T];

/**
 * A pose whose corners run as `sheetCorners` says, whichever came first: clockwise as the camera sees them, a long side first, and of the two
 * long ones the one that runs to the right. A sheet looks the same turned half round, so that nothing is lost.
 */
export function inOrder(pose: BoardPose): BoardPose {
  const clockwise = area(pose.corners) > 0 ? pose : reversed(pose);
  const [a, b, c, d] = clockwise.corners;
  const isLongFirst = apart(a, b) + apart(c, d) >= apart(b, c) + apart(d, a);
  const long = isLongFirst ? clockwise : turned(clockwise);
  const [from, to] = long.corners;
  return to.x - from.x >= 0 ? long : turned(turned(long));
}

const apart = (a: CameraPx, b: CameraPx): number => Math.hypot(b.x - a.x, b.y - a.y);

/** Twice the area, positive where the corners run clockwise on the picture (the shoelace formula). */
function area([a, b, c, d]: Four<CameraPx>): number {
  return (c.x - a.x) * (d.y - b.y) - (c.y - a.y) * (d.x - b.x);
}

const rolled = <T>([a, b, c, d]: Four<T>): Four<T> => [b, c, d, a];

const turned = (pose: BoardPose): BoardPose => ({
  ...pose,
  corners: rolled(pose.corners),
  edges: rolled(pose.edges),
});

function reversed({ corners: [a, b, c, d], edges: [ab, bc, cd, da], dots }: BoardPose): BoardPose {
  return { corners: [a, d, c, b], edges: [da, cd, bc, ab], dots };
}
