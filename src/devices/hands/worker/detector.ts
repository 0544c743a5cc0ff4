import { darknessLifter } from "../../../core/frame/exposure.ts";
import type { HandSeen } from "../../../core/palm/hand-seen.ts";
import { newcomers } from "../../../core/tracking/newcomers.ts";
import { afterLook, handsAllowed, SEARCH_START } from "../../../core/tracking/search.ts";
import type { DetectorSetup, FrameCost, Pixels } from "../protocol.ts";
import { ladderMaker, type Rung } from "./ladder.ts";
import { fetchModel } from "./model.ts";

/** What one look at a frame found and cost. */
export interface Look extends Pick<FrameCost, "allowedHands" | "detectMs"> {
  readonly hands: HandSeen[];
}

/** Finds hands in frames, one frame at a time. */
export interface Detector {
  readonly look: (pixels: Pixels, atMs: number) => Look;
}

/**
 * There is one landmarker for each number of hands, since changing that number in one costs 200 ms, and so each keeps the hands it
 * follows while another looks for more. All are made before the first frame: making one blocks the thread for some tenths of
 * a second, in which a visitor would be lost.
 * @throws PaumeError model-missing, model-corrupt.
 */
export async function openDetector({
  model,
  liftsDarkness,
  search: rules,
}: DetectorSetup): Promise<Detector> {
  const make = await ladderMaker(await fetchModel(model));
  const ladder: [Rung, ...Rung[]] = [await make(1)];
  while (ladder.length < rules.maxHands) ladder.push(await make(ladder.length + 1));
  const rung = (hands: number): Rung => ladder[hands - 1] ?? ladder[0];
  const lifted = liftsDarkness ? pixelLifter() : (pixels: Pixels) => pixels;
  let search = SEARCH_START;
  return {
    look(pixels, atMs) {
      const allowedHands = handsAllowed(search, rules, atMs);
      const from = performance.now();
      const seen = lifted(pixels);
      // Whoever looks for more has not seen the last frames, and would find a moving hand where it was: it may only add to what is followed.
      const followed = rung(search.allowed)(seen, atMs);
      const hands =
        allowedHands > search.allowed
          ? [...followed, ...newcomers(followed, rung(allowedHands)(seen, atMs))]
          : followed;
      search = afterLook(search, rules, allowedHands, hands.length, atMs);
      return { hands, allowedHands, detectMs: performance.now() - from };
    },
  };
}

/** What it returns lasts until the next frame. */
function pixelLifter(): (pixels: Pixels) => Pixels {
  const lift = darknessLifter();
  return ({ data, width, height }) => ({
    data: lift(new Uint8ClampedArray(data), width).buffer,
    width,
    height,
  });
}
