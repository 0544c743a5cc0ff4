import { z } from "./zod.ts";
import { paumeErrorCodes } from "../core/error.ts";

/** What a page tells the house when something went wrong in it: a code and what, where. Never anything about a visitor. */
export const Fault = z.strictObject({
  code: z.enum(paumeErrorCodes),
  detail: z.string().max(1500),
});

export type Fault = z.infer<typeof Fault>;
