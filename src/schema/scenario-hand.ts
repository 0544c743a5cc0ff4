import { MonkTone, pathOf, Placement } from "./scenario-path.ts";
import { z } from "./zod.ts";

const FingerOrNone = z.enum(["index", "middle", "ring", "little", "none"]).default("none");

/** How fingers are held apart from a grip, as shares; all 0 is the open hand. Few visitors hold a hand flat. */
const Fingers = z.strictObject({
  /** 1 is a hand at rest: about 30° in each knuckle and more in the middle joints, the little finger most. */
  relaxed: z.number().min(0).max(1).default(0),
  /** 1 bends middle and last joints over straight knuckles, as if to hold water. */
  curled: z.number().min(0).max(1).default(0),
  /** 1 fans the fingers as far as they go with ease, 15° the outer ones; -1 lays them together. */
  spread: z.number().min(-1).max(1).default(0),
});

const KeyFrame = z.strictObject({
  ...Placement.shape,
  /** 1 is an open hand, 0 a fist. */
  openness: z.number().min(0).max(1).default(1),
  fingers: Fingers.prefault({}),
});

/**
 * A hand that shakes. Parkinsonian tremor has 4 to 6 Hz, essential tremor 4 to 12, an elder's held-out hand 6 to 12: Deuschl,
 * Bain, Brin, "Consensus statement of the Movement Disorder Society on tremor", Mov. Disord. 13, suppl. 3 (1998).
 */
const Tremor = z.strictObject({
  hz: z.number().min(3).max(12).default(6),
  /** How far the palm goes from its middle at most. */
  mm: z.number().min(0).max(6).default(1.5),
});

export const Hand = z.strictObject({
  side: z.enum(["left", "right"]),
  /** 1 is an adult's hand of 185 mm; a child of six has about 0.7. */
  scale: z.number().min(0.5).max(1.3).default(1),
  monkTone: MonkTone,
  /** Which side is turned to the camera. */
  shows: z.enum(["palm", "back"]).default("palm"),
  tremor: Tremor.optional(),
  /** Lost in the first phalanx; a stump is left. */
  missingFinger: FingerOrNone,
  /** A band of gold: jewellery is outside of what the detector's model card covers. */
  ring: FingerOrNone,
  /** A knitted glove hides creases, nails and skin, which the detector was trained on. */
  glove: z.boolean().default(false),
  /** A sleeve ends at the wrist, where a detector expects skin to go on. */
  sleeve: z.enum(["long", "none"]).default("long"),
  path: pathOf(KeyFrame),
});
