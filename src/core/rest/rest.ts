import { FORGET_MS } from "../tracking/tracks.ts";
import { STIRS_AT, type PlaceSeen } from "./place-memory.ts";
import type { RestRules } from "./resting-place.ts";

/**
 * What is going on in one resting place. Its message is light too, and light looks like a thing; so a thing comes, and is known to have
 * gone, only while none of our light is in the place. Whatever stirs in the light is in doubt: the light goes out, and the doubt is settled in the dark.
 */
export type Rest =
  | { readonly kind: "bare" }
  /** Something is there, and has not lain still for long enough. */
  | { readonly kind: "entered"; readonly stillSinceMs: number }
  /** It gets a message. */
  | { readonly kind: "resting"; readonly stillSinceMs: number }
  /** It stirred in the light: it may be gone. */
  | { readonly kind: "doubted"; readonly sinceMs: number }
  /** It has lain there for so long that nobody is reading: dark, until it stirs or goes. */
  | { readonly kind: "forgotten" };

/** One frame of a place. */
export interface PlaceFrame extends PlaceSeen {
  readonly atMs: number;
  /** Our own message in it, as that frame saw it. While it changes, a frame says nothing. */
  readonly ownLight: "none" | "steady" | "changing";
  /** An open palm that the detector follows is there: it gets its message like every other. */
  readonly isPalm: boolean;
}

export interface RestLimits extends RestRules {
  /** Share of the place that must be covered for something to have come; half of it may be left while it stays. */
  readonly share: number;
}

export const BARE: Rest = { kind: "bare" };

/** The next state. */
export function nextRest(rest: Rest, frame: PlaceFrame, limits: RestLimits): Rest {
  const { atMs, ownLight } = frame;
  const stirs = frame.stirring >= STIRS_AT;
  const isThere = frame.covered >= (rest.kind === "bare" ? limits.share : limits.share / 2);
  if (rest.kind === "resting") return restOn(rest, frame, isThere, limits);
  if (rest.kind === "doubted" && atMs - rest.sinceMs > FORGET_MS)
    return { kind: "entered", stillSinceMs: atMs };
  if (ownLight !== "none") return rest.kind === "entered" ? { ...rest, stillSinceMs: atMs } : rest;
  if (!isThere) return BARE;
  switch (rest.kind) {
    case "bare":
      return { kind: "entered", stillSinceMs: atMs };
    case "entered":
      if (stirs || frame.isPalm) return { kind: "entered", stillSinceMs: atMs };
      return atMs - rest.stillSinceMs >= limits.restMs ? { ...rest, kind: "resting" } : rest;
    case "doubted":
      return stirs ? rest : { kind: "resting", stillSinceMs: atMs };
    case "forgotten":
      return stirs ? { kind: "entered", stillSinceMs: atMs } : rest;
    default:
      return rest satisfies never;
  }
}

function restOn(
  rest: Extract<Rest, { kind: "resting" }>,
  { atMs, ownLight, stirring }: PlaceFrame,
  isThere: boolean,
  limits: RestLimits,
): Rest {
  if (ownLight === "none" && !isThere) return BARE;
  if (atMs - rest.stillSinceMs >= limits.longestMs) return { kind: "forgotten" };
  if (stirring < STIRS_AT || ownLight === "changing") return rest;
  return ownLight === "steady" ? { kind: "doubted", sinceMs: atMs } : { ...rest, stillSinceMs: atMs };
}
