import type { Mat3, PinholePair } from "../../../../core/geometry/pinhole.ts";
import { asksForLight, type Instant } from "../instant.ts";
import { centreOn } from "./landing.ts";

/** Light whose centre lands this near to a palm's was meant for it, however well it met it. */
export const ON_HAND_MM = 60;

/** For each hand, whether some of this light lies on it. */
export const litHands = (
  pair: PinholePair,
  { truths }: Instant,
  light: readonly { readonly mapping: Mat3 }[],
): boolean[] =>
  truths.map((truth) =>
    light.some(({ mapping }) => {
      const { x, y } = centreOn(pair, mapping, truth);
      return Math.hypot(x, y) < ON_HAND_MM;
    }),
  );

/** For each frame and hand, whether words have come to it since it was offered: from then on an offset is one of words. */
export function wordsCame(pair: PinholePair, instants: readonly Instant[]): boolean[][] {
  let before: readonly boolean[] = [];
  return instants.map((instant) => {
    const lit = litHands(pair, instant, instant.lit?.pages ?? []);
    const now = instant.states.map(
      (state, hand) => asksForLight(state) && (lit[hand] === true || before[hand] === true),
    );
    before = now;
    return now;
  });
}
