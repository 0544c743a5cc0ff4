import { MonkTone, pathOf, Placement } from "./scenario-path.ts";
import { z } from "./zod.ts";

/** What is in the picture and is no hand. Fists and backs of hands are hands: they come by `hands`. */
export const Distractor = z.strictObject({
  /**
   * `arm`: a bare arm of a metre across the picture, its hand outside it. `paper`: a white sheet of A5 (ISO 216), a leaflet.
   * `face`: a passer-by who bends over the plinth and looks up into the lens. `cup`: a white cup.
   */
  kind: z.enum(["arm", "paper", "face", "cup"]),
  /** Of arms and faces. */
  monkTone: MonkTone,
  scale: z.number().min(0.5).max(1.5).default(1),
  path: pathOf(Placement),
});
