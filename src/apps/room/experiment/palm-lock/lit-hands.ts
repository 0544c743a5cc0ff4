import type { Mat3, PinholePair } from "../../../../core/geometry/pinhole.ts";
import { RECALL_MS } from "../../../../core/visit/recall.ts";
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

/** What has come to a hand since it was offered: no words yet, the first of them, or all of a page. */
export type Words = "none" | "first" | "all";

/** For each frame and hand. From the first words on an offset is one of words; once all are there, nothing of the light changes but its place. */
export function wordsCame(pair: PinholePair, instants: readonly Instant[]): Words[][] {
  let before: readonly Words[] = [];
  return instants.map((instant) => {
    const pages = instant.lit?.pages ?? [];
    const lit = litHands(pair, instant, pages);
    const whole = litHands(
      pair,
      instant,
      pages.filter(({ recalledMs }) => recalledMs >= RECALL_MS),
    );
    const now = instant.states.map((state, hand): Words => {
      if (!asksForLight(state)) return "none";
      if (whole[hand] === true || before[hand] === "all") return "all";
      return lit[hand] === true ? "first" : (before[hand] ?? "none");
    });
    before = now;
    return now;
  });
}
