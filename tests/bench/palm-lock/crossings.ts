import { openFloor } from "../../../src/core/floor/floor.ts";
import { applyMapping } from "../../../src/core/geometry/mapping.ts";
import { toProjector } from "../../../src/core/geometry/pinhole.ts";
import type { RoomMm } from "../../../src/core/geometry/spaces.ts";
import type { HandSeen } from "../../../src/core/palm/hand-seen.ts";
import { normalNoise } from "../../fixtures/noise.ts";
import { RULES } from "../../fixtures/palms.ts";
import { RIG } from "../../fixtures/rig.ts";
import { handShape, seenBy, type Side } from "../../fixtures/template-hand.ts";
import { plainFace } from "../../unit/core/typeset/plain-face.ts";

/** Two visitors whose hands cross again and again. */
export interface Crossings {
  readonly minutes: number;
  readonly crossings: number;
  /** Messages that were told: two when no visit was lost. */
  readonly told: number;
  /** Times at which a message was nearer to the other visitor's hand than to its own. */
  readonly swapped: number;
  /** Share of frames in which each visitor had light. */
  readonly lit: number;
}

const MINUTES = 10;
const FRAME_MS = 1000 / 30;
const NOISE_PX = 1;
const DROPPED = 0.03;
/** Nearer than this in the picture the lower hand is hidden by the upper one. */
const HIDES_MM = 70;

const SIDES: readonly Side[] = ["left", "right"];

/** Hands meet about every two seconds, 60 mm above each other, never twice at the same place. */
const placeAt = (hand: number, atMs: number): RoomMm => ({
  x: 170 * (hand === 0 ? 1 : -1) * Math.cos(atMs / 690) + 20 * Math.sin(atMs / 3100),
  y: 35 * Math.sin(atMs / 1700 + 2 * hand),
  z: hand === 0 ? 850 : 910,
});

/**
 * Ten minutes of crossings on the floor itself, with hands that a detector would find in a changing order, with noise, lost now and then,
 * and hidden by each other. The detector is not the real one: the room shows it in shorter films.
 */
export function crossings(seed: number): Crossings {
  const noise = normalNoise(seed);
  let told = 0;
  let swapped = 0;
  let met = 0;
  let lit = 0;
  let possible = 0;
  const floor = openFloor(RULES, {
    face: plainFace,
    draw: () => ({
      id: `m-${told++}`,
      lang: "en",
      text: "There is a chair for you at our table.",
      motive: "welcome",
      emotion: "joy",
      provenance: "bench",
    }),
  });
  const owner = new Map<string, number>();
  let apart = Infinity;
  for (let frame = 0; frame * FRAME_MS < MINUTES * 60_000; frame++) {
    const atMs = frame * FRAME_MS;
    const places = SIDES.map((_, hand) => placeAt(hand, atMs));
    const [upper, lower] = places;
    if (upper === undefined || lower === undefined) throw new Error("two hands cross");
    const before = apart;
    apart = Math.hypot(upper.x - lower.x, upper.y - lower.y);
    if (apart < HIDES_MM && before >= HIDES_MM) met += 1;
    const hands = SIDES.flatMap((side, hand): HandSeen[] => {
      const isHidden = hand === 1 && apart < HIDES_MM;
      if (isHidden || Math.abs(noise()) < DROPPED * 1.25) return [];
      return [wavering(seenBy(RIG.camera, handShape(side), { at: places[hand] ?? upper }), noise)];
    });
    floor.sawHands({ atMs, hands: frame % 2 === 0 ? hands : hands.toReversed() });
    const { pages } = floor.picture(atMs + 1);
    for (const { key, mapping } of pages) {
      const at = applyMapping(mapping, { x: 0, y: 0 });
      const away = places.map((place) => {
        const there = toProjector(RIG, place);
        return Math.hypot(there.x - at.x, there.y - at.y);
      });
      const nearest = (away[0] ?? 0) <= (away[1] ?? 0) ? 0 : 1;
      const message = key.slice(0, key.lastIndexOf("/"));
      const own = owner.get(message) ?? nearest;
      owner.set(message, own);
      // Where hands lie over each other, nearness says nothing.
      if (apart >= 2 * HIDES_MM && own !== nearest) swapped += 1;
    }
    lit += pages.length;
    possible += SIDES.length;
  }
  return { minutes: MINUTES, crossings: met, told, swapped, lit: lit / possible };
}

function wavering({ landmarks, shape }: HandSeen, noise: () => number): HandSeen {
  const [dx, dy] = [NOISE_PX * noise(), NOISE_PX * noise()];
  return { landmarks: landmarks.map(({ x, y }) => ({ x: x + dx, y: y + dy })), shape };
}
