import type { Instant } from "../instant.ts";
import { asksForLight } from "../instant.ts";
import type { Mat3, PinholePair } from "../../../../core/geometry/pinhole.ts";
import { centreOn } from "./landing.ts";

/** What went wrong with visits, seen from the hands: each true hand that is offered without a break should keep one message. */
export interface VisitLosses {
  /** Another message came into a hand that had one: its visit was lost, or swapped with another hand's. */
  readonly lostOrSwapped: number;
  /** The light left an offered hand for longer than a reader would forgive. */
  readonly falseEnds: number;
  readonly minutes: number;
}

/** A page turns in less. */
const FORGIVEN_MS = 1000;
const MEANT_MM = 120;

interface Reader {
  readonly message: string;
  readonly litAtMs: number;
  readonly isDark: boolean;
}

export function visitLosses(pair: PinholePair, instants: readonly Instant[]): VisitLosses {
  let lostOrSwapped = 0;
  let falseEnds = 0;
  const readers = new Map<number, Reader>();
  for (const instant of instants) {
    const { atMs, states, lit } = instant;
    for (const [hand, state] of states.entries()) {
      if (!asksForLight(state)) {
        readers.delete(hand);
        continue;
      }
      const message = messageIn(pair, instant, hand, lit?.pages ?? []);
      const before = readers.get(hand);
      if (message !== undefined) {
        if (before !== undefined && before.message !== message) lostOrSwapped += 1;
        readers.set(hand, { message, litAtMs: atMs, isDark: false });
      } else if (before !== undefined && !before.isDark && atMs - before.litAtMs > FORGIVEN_MS) {
        falseEnds += 1;
        readers.set(hand, { ...before, isDark: true });
      }
    }
  }
  const last = instants.at(-1)?.atMs ?? 0;
  return { lostOrSwapped, falseEnds, minutes: last / 60_000 };
}

/** The message whose light lies nearest to a hand's palm, if on any hand at all. */
function messageIn(
  pair: PinholePair,
  { truths }: Instant,
  hand: number,
  pages: readonly { readonly key: string; readonly mapping: Mat3 }[],
): string | undefined {
  const near = pages.flatMap(({ key, mapping }) => {
    const aways = truths.map((truth) => {
      const { x, y } = centreOn(pair, mapping, truth);
      return Math.hypot(x, y);
    });
    const away = aways[hand] ?? Infinity;
    return away < MEANT_MM && away === Math.min(...aways) ? [{ key, away }] : [];
  });
  const key = near.toSorted((a, b) => a.away - b.away)[0]?.key;
  // A key is visitor/message/page, and a page that turns is no loss.
  return key?.slice(0, key.lastIndexOf("/"));
}
