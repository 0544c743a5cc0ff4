import type { Scenario } from "../../../../schema/scenario.ts";
import { momentAt } from "../../world/moment.ts";

/** How a true hand moves at one time, tremor apart. */
export interface Gait {
  readonly speedMmPerS: number;
  readonly kind: "still" | "stopped" | "slow" | "moving" | "faster";
}

/** Below this a hand is held still; the classes of motion are the ones that the bars are stated for. */
const STILL = 15;
const MOVING = 250;
const FASTER = 600;
/** A hand has stopped for this long after it moved; then it is still. */
const STOPPED_MS = 500;
const APART_MS = 8;
const LOOK_BACK_MS = 50;

/** @returns for each hand of a scenario, its gait at any time. */
export function gaitsOf(scenario: Scenario): (atMs: number) => readonly Gait[] {
  const calm = { ...scenario, hands: scenario.hands.map((hand) => ({ ...hand, tremor: undefined })) };
  const placesAt = (atMs: number): readonly (readonly [number, number, number])[] =>
    momentAt(calm, atMs, 0).hands.map(({ centreMm }) => centreMm);
  const speedsAt = (atMs: number): readonly number[] => {
    const after = placesAt(atMs + APART_MS);
    return placesAt(atMs - APART_MS).map(([x, y, z], i) => {
      const [toX, toY, toZ] = after[i] ?? [x, y, z];
      return (Math.hypot(toX - x, toY - y, toZ - z) * 1000) / (2 * APART_MS);
    });
  };
  return (atMs) => {
    const before: number[][] = [];
    for (let backMs = LOOK_BACK_MS; backMs <= 2 * STOPPED_MS; backMs += LOOK_BACK_MS) {
      if (backMs <= atMs) before.push([...speedsAt(atMs - backMs)]);
    }
    return speedsAt(atMs).map((speedMmPerS, hand) => ({
      speedMmPerS,
      kind: kindOf(
        speedMmPerS,
        before.map((speeds) => speeds[hand] ?? 0),
      ),
    }));
  };
}

/** @param before the speeds just before, latest first. */
function kindOf(speed: number, before: readonly number[]): Gait["kind"] {
  if (speed >= FASTER) return "faster";
  if (speed >= MOVING) return "moving";
  if (speed >= STILL) return "slow";
  const stillFor = before.findIndex((earlier) => earlier >= STILL);
  const recently = Math.floor(STOPPED_MS / LOOK_BACK_MS);
  if (stillFor < 0 || stillFor >= recently) return "still";
  // Slowing down takes a moment too: what counts is that it moved shortly before it came to rest.
  return before.slice(stillFor, stillFor + recently).some((earlier) => earlier >= MOVING)
    ? "stopped"
    : "slow";
}
