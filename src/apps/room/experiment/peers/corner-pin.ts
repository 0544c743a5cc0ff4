import { cameraRay, type Mat3, type PinholePair } from "../../../../core/geometry/pinhole.ts";
import { palmToProjector } from "../../../../core/geometry/mapping.ts";
import type { CameraPx } from "../../../../core/geometry/spaces.ts";
import { unit, type Vec3 } from "../../../../core/geometry/vector.ts";
import { at, KNUCKLES, THUMB, WRIST, type HandSeen } from "../../../../core/palm/hand-seen.ts";
import type { Method } from "./method.ts";
import { UNSEEN_MS } from "./method.ts";
import { nextOneEuro, ONE_EURO_MM, startOneEuro, type OneEuro } from "./one-euro.ts";

/** The plane on which four corners were dragged into place: the height at which hands are usually held. */
const PLANE_MM = 900;
/** Of these the mean is nearest to the middle of the rendered palm, within 2 mm: a peer gets the best aim there is. */
const PALM = [WRIST, THUMB.cmc, KNUCKLES.index, KNUCKLES.little] as const;
/** A hand is the same one if it is this near to where it was. */
const SAME_MM = 120;

interface Followed {
  readonly seenAtMs: number;
  /** x and y of the palm's middle, x and y of the direction toward the wrist, on the plane. */
  readonly filters: readonly [OneEuro, OneEuro, OneEuro, OneEuro];
}

/**
 * What a peer without calibration in space does: camera and projector are matched on one plane by a homography, the text lies
 * at the landmarks' place on it, as they come or smoothed by a One Euro filter. Here the homography itself is without error.
 */
export function cornerPin(pair: PinholePair, smoothing: "raw" | "one-euro"): Method {
  let hands: readonly Followed[] = [];
  const onPlane = (pixel: CameraPx): { x: number; y: number } => {
    const ray = cameraRay(pair.camera, pixel);
    return { x: ray.x * PLANE_MM, y: ray.y * PLANE_MM };
  };
  return {
    name: smoothing === "raw" ? "corner-pin" : "corner-pin+one-euro",
    sawHands({ hands: seen, atMs }) {
      const free = new Set(hands);
      const next = seen.map((hand): Followed => {
        const values = placeOf(hand, onPlane);
        const same = [...free].find(
          ({ filters: [x, y] }) => Math.hypot(x.x - values[0], y.x - values[1]) < SAME_MM,
        );
        if (same !== undefined) free.delete(same);
        const filter = (i: 0 | 1 | 2 | 3): OneEuro =>
          same === undefined || smoothing === "raw"
            ? startOneEuro(values[i], atMs)
            : nextOneEuro(same.filters[i], values[i], atMs, ONE_EURO_MM);
        return { seenAtMs: atMs, filters: [filter(0), filter(1), filter(2), filter(3)] };
      });
      hands = [...next, ...[...free].filter((hand) => atMs - hand.seenAtMs <= UNSEEN_MS)];
    },
    aims: () => hands.map((hand) => mappingOf(pair, hand)),
  };
}

function placeOf(
  hand: HandSeen,
  onPlane: (pixel: CameraPx) => { x: number; y: number },
): readonly [number, number, number, number] {
  const points = PALM.map((i) => onPlane(at(hand.landmarks, i)));
  const x = points.reduce((sum, p) => sum + p.x, 0) / points.length;
  const y = points.reduce((sum, p) => sum + p.y, 0) / points.length;
  const wrist = onPlane(at(hand.landmarks, WRIST));
  const knuckle = onPlane(at(hand.landmarks, KNUCKLES.middle));
  return [x, y, wrist.x - knuckle.x, wrist.y - knuckle.y];
}

function mappingOf(pair: PinholePair, { filters: [x, y, dx, dy] }: Followed): Mat3 {
  const down: Vec3 = unit({ x: dx.x, y: dy.x, z: 0 });
  return palmToProjector(pair, {
    centre: { x: x.x, y: y.x, z: PLANE_MM },
    right: { x: down.y, y: -down.x, z: 0 },
    down,
  });
}
