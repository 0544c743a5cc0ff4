import { z } from "./zod.ts";

/**
 * A few words outside the palms, for whoever looks on: which language a visitor's message is in, where it comes from, and what it says in another
 * one. It belongs on a matt, light ground that no hand is held over, as a table's edge, and at least 30 cm from resting places.
 */
export const Caption = z.strictObject({
  /** The middle of its first line, room mm. */
  centreMm: z.tuple([z.number(), z.number(), z.number().positive()]),
  /** Turn of its text in the camera's picture: 0 is upright, 90 has the top to the right. */
  rollDeg: z.number().min(-360).max(360).default(0),
  /** Tilt of its ground: 0 faces the camera, positive has the text's top farther away. */
  pitchDeg: z.number().min(-60).max(60).default(0),
  /** No line is longer. */
  widthMm: z.number().min(50).max(2000).default(240),
  xHeightMm: z.number().min(2).max(30).default(4),
  /** Share of the projector's light. */
  level: z.number().min(0).max(1).default(0.3),
  /** Whether it gives the message's language, by its own name: "français". */
  namesLanguage: z.boolean().default(true),
  /** Whether it says where the message comes from. */
  namesProvenance: z.boolean().default(true),
  /** What the set's provenance tokens are called there. One that is not among them is its own name: "written for this installation". */
  provenance: z.record(z.string(), z.string().min(1)).default({}),
  /** The language of those names: BCP 47. */
  language: z.string().min(2).default("en"),
  /** A language in which the message itself is given too, where the set has it so. */
  translateTo: z.string().min(2).optional(),
});
