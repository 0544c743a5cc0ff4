import type { Browser } from "playwright-core";
import type { OutlineSight } from "../../../src/apps/room/experiment/typeset/outline-sight.ts";
import { centroid, isInPolygon } from "../../../src/core/geometry/polygon.ts";
import type { PalmMm } from "../../../src/core/geometry/spaces.ts";
import { withExperiments } from "../../room/support.ts";

const HELD = (["left", "right"] as const).flatMap((side) =>
  [
    { rollDeg: 0, scale: 1 },
    { rollDeg: 180, scale: 1 },
    { rollDeg: 20, scale: 0.65 },
  ].map((held) => ({ side, ...held })),
);
/** Palms lie within so far of their middle, mm. */
const REACH_MM = 80;

/** The detector's outlines of rendered hands, against the true palms. */
export async function compareOutlines(browser: Browser, origin: string): Promise<unknown[]> {
  const scenarios = HELD.map(({ side, rollDeg, scale }) =>
    JSON.stringify({
      name: "outline",
      description: "An open hand, held still.",
      hands: [{ side, scale, path: [{ atMs: 0, centreMm: [15, 10, 880], rollDeg }] }],
    }),
  );
  const sights = await withExperiments(browser, origin, (page) =>
    page.evaluate((given) => globalThis.sightOutlines(given), scenarios),
  );
  return sights.map((sight, i) => ({ ...HELD[i], ...compared(sight) }));
}

function compared({ side, truth, fromDetector }: OutlineSight): Record<string, number> | undefined {
  if (fromDetector === undefined) return undefined;
  const inTruth = squaresIn(truth);
  const inSeen = squaresIn(fromDetector);
  const both = [...inTruth].filter((square) => inSeen.has(square)).length;
  const { x, y } = centroid(fromDetector);
  return {
    shareOfTruthCovered: both / inTruth.size,
    shareWithinTruth: both / inSeen.size,
    overlap: both / (inTruth.size + inSeen.size - both),
    centreThumbwardMm: side === "right" ? x : -x,
    centreDownMm: y,
  };
}

/** Square millimetres whose middle lies in a polygon. */
function squaresIn(polygon: readonly PalmMm[]): ReadonlySet<number> {
  const squares = new Set<number>();
  for (let x = -REACH_MM; x < REACH_MM; x++)
    for (let y = -REACH_MM; y < REACH_MM; y++)
      if (isInPolygon({ x: x + 0.5, y: y + 0.5 }, polygon)) squares.add(2 * REACH_MM * x + y);
  return squares;
}
