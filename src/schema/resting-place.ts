import { toCamera, toProjector, type Pinhole, type PinholePair } from "../core/geometry/pinhole.ts";
import { z } from "./zod.ts";

/**
 * A round place on the table or on a small stand: whatever enters and rests there gets a message, without any detection. It needs a matt, dark
 * ground, nothing of ours beside its own ring (keep the invitation a hand's length away), and nobody's things.
 */
export const RestingPlace = z
  .strictObject({
    /** Its middle, on the ground that things rest on, room mm. */
    centreMm: z.tuple([z.number(), z.number(), z.number().positive()]),
    radiusMm: z.number().min(30).max(150).default(55),
    /** Turn of its text in the camera's picture: 0 is upright, 90 has the top to the right. */
    rollDeg: z.number().min(-360).max(360).default(0),
    /** Tilt of its ground: 0 faces the camera, positive has the text's top farther away. */
    pitchDeg: z.number().min(-60).max(60).default(0),
    /** The message is laid this high above the ground: on the upper side of a flat hand. */
    thicknessMm: z.number().min(0).max(150).default(30),
    /** A part is covered that is brighter than the bare place by this share, in any colour. */
    brighterBy: z.number().min(0.1).max(5).default(0.35),
    /** Or darker by this share. Below 0.8, which a light ground needs, the shadow of a hand beside it may get a message. */
    darkerBy: z.number().min(0.1).max(0.99).default(0.85),
    /** Something has come when this share of the place is covered. */
    coveredShare: z.number().min(0.05).max(0.9).default(0.25),
    /** It gets a message when it has been still for this long. */
    restMs: z.number().min(200).max(10_000).default(700),
    /** A message goes out when nothing has stirred for this long: nobody is reading. */
    longestMs: z.number().min(10_000).max(3_600_000).default(180_000),
    /** What has lain there for this long is part of the place. */
    belongsMs: z.number().min(60_000).max(7_200_000).default(600_000),
    /** Share of the projector's light that the ring around it takes; 0 for none. */
    ring: z.number().min(0).max(1).default(0.6),
  })
  .refine(({ longestMs, belongsMs }) => longestMs < belongsMs, {
    path: ["belongsMs"],
    message: "must be longer than longestMs, or the message itself would be learned as part of the place",
  });

/** Camera and projector both have to reach each place's middle. */
export const areReached = z.refine<{
  readonly calibration: PinholePair;
  readonly restingPlaces: readonly z.infer<typeof RestingPlace>[];
}>(({ calibration, restingPlaces }) => restingPlaces.every((place) => isReached(place, calibration)), {
  path: ["restingPlaces"],
  message: "each must lie in the camera's and in the projector's picture",
});

function isReached({ centreMm }: z.infer<typeof RestingPlace>, pair: PinholePair): boolean {
  const [x, y, depth] = centreMm;
  const middle = { x, y, z: depth };
  return isIn(pair.camera, toCamera(pair.camera, middle)) && isIn(pair.projector, toProjector(pair, middle));
}

const isIn = (
  { widthPx, heightPx }: Pinhole,
  { x, y }: { readonly x: number; readonly y: number },
): boolean => x >= 0 && x < widthPx && y >= 0 && y < heightPx;
