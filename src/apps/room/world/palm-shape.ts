import { Matrix4, Vector2, Vector3 } from "three";
import { FINGERS, type HandRig } from "./hand-rig.ts";
import { centroid } from "../../../core/geometry/polygon.ts";
import { skinOf, type RestSkin } from "./rest-skin.ts";

/**
 * The true palm, defined once on the mesh of the open hand (open-hand.ts).
 *
 * Axes: toward the fingers is from the wrist joint to the middle knuckle; across is from the little to the index
 * knuckle; the palm faces the cross product, and across is made perpendicular.
 * Outline: along the wrist crease, up the palm's silhouette on the little finger's side, over the roots of the four
 * fingers, and down the silhouette on the thumb's side with the thumb's own phalanges left out; drawn in by INSET_M so
 * that it lies on skin that faces outwards, and then laid on that skin.
 * Centre: the outline's area centroid, laid on the skin.
 * Wrist and metacarpals never move against each other in this rig, so the mesh's root carries the palm rigidly.
 */
export interface PalmShape {
  /** Palm → mesh, metres: x to the reader's right with the fingers up, y toward the fingers, z out of the palmar skin. */
  readonly frame: Matrix4;
  /** Closed outline in the palm's frame, metres, from the wrist crease on the little finger's side. */
  readonly outline: readonly Vector3[];
  /** From the wrist crease to the tip of the middle finger, metres. */
  readonly handLength: number;
}

/** The crease lies where the heel of the hand ends: so far beyond the asset's wrist joint toward the fingers. */
const CREASE_BEYOND_WRIST_M = 0.014;
/** Where a finger's root crease lies between its knuckle and its next joint. */
const ROOT_ALONG_PROXIMAL = 0.48;
/** Points on each border; between them lie the roots of the middle and the ring finger. */
const STATIONS = 9;
export const OUTLINE_POINTS = 2 * STATIONS + 2;
const INSET_M = 0.0025;

export function measurePalm(rig: HandRig): PalmShape {
  rig.root.updateMatrixWorld(true);
  const at = (name: Parameters<HandRig["joint"]>[0]) => rig.joint(name).getWorldPosition(new Vector3());
  const knuckle = (finger: (typeof FINGERS)[number]) => at(`${finger}-finger-phalanx-proximal`);
  const thumbIsRight = rig.side === "right";

  const wrist = at("wrist");
  const up = knuckle("middle").sub(wrist).normalize();
  const thumbward = knuckle("index").sub(knuckle("pinky"));
  const right = thumbward.clone().multiplyScalar(thumbIsRight ? 1 : -1);
  const out = new Vector3().crossVectors(right, up).normalize();
  right.crossVectors(up, out);
  const frame = new Matrix4().makeBasis(right, up, out).setPosition(wrist);
  const skin = skinOf(rig, frame.clone().invert());

  const toPalm = (point: Vector3) => point.applyMatrix4(frame.clone().invert());
  const roots = FINGERS.map((finger) =>
    toPalm(knuckle(finger).lerp(at(`${finger}-finger-phalanx-intermediate`), ROOT_ALONG_PROXIMAL)),
  );
  const flat = flatOutline(skin, roots, thumbIsRight ? 1 : -1);
  const centre = centroid(flat);
  const lift = ({ x, y }: { x: number; y: number }) => new Vector3(x, y, skin.heightAt(x, y));
  const origin = lift(centre);
  const tip = skin.farthestUp();
  return {
    frame: frame.clone().multiply(new Matrix4().makeTranslation(origin)),
    outline: flat.map((point) => lift(point).sub(origin)),
    handLength: tip - CREASE_BEYOND_WRIST_M,
  };
}

/** The outline on the palm's plane, origin at the wrist joint. `thumb` is the sign of x on the thumb's side. */
function flatOutline(skin: RestSkin, roots: readonly Vector3[], thumb: 1 | -1): Vector2[] {
  const [index, , , pinky] = roots;
  if (index === undefined || pinky === undefined) throw new TypeError("a palm has four fingers");
  const border = (side: 1 | -1, top: number) =>
    Array.from({ length: STATIONS }, (_, i) => {
      const y = CREASE_BEYOND_WRIST_M + (i / (STATIONS - 1)) * (top - CREASE_BEYOND_WRIST_M);
      const edge = skin.edgeAt(y, side);
      return new Vector2(edge - Math.sign(side) * INSET_M, y);
    });
  const littleSide = border(thumb === 1 ? -1 : 1, pinky.y);
  const thumbSide = border(thumb, index.y);
  const across = roots.toReversed().map(({ x, y }) => new Vector2(x, y));
  return [...littleSide, ...across.slice(1, -1), ...thumbSide.toReversed()];
}
