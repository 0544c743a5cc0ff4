import type { AreaEdges } from "../core/floor/lit-area.ts";
import { z } from "./zod.ts";

const Share = z.number().min(0).max(1);
/** Narrower than this no palm has room in it. */
const NARROWEST = 0.1;

/** Edges as shares of the projector's picture: left and right of its width, top and bottom of its height. */
export const LitArea: z.ZodType<AreaEdges> = z
  .strictObject({
    left: Share.default(0),
    top: Share.default(0),
    right: Share.default(1),
    bottom: Share.default(1),
  })
  .refine(({ left, right }) => right - left >= NARROWEST, {
    path: ["right"],
    message: `must be at least ${NARROWEST} more than left`,
  })
  .refine(({ top, bottom }) => bottom - top >= NARROWEST, {
    path: ["bottom"],
    message: `must be at least ${NARROWEST} more than top`,
  });
