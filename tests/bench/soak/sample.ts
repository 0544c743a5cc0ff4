import { z } from "../../../src/schema/zod.ts";
import { pageMemory } from "../../../src/devices/display/page-memory.ts";
import { houseCounters, type HouseCounters } from "./house-counters.ts";
import { familyOf, heldBytes } from "../../browser/support/processes.ts";
import type { KeptKiosk } from "./kept-kiosk.ts";
import { PageSeen, seenInPage } from "./watch-page.ts";

/** How everything is at one moment. */
export interface Sample {
  /** Since the kiosk's page was opened. */
  readonly atMs: number;
  readonly house: HouseCounters;
  /** What the page has seen since the sample before; undefined where it did not answer in time. */
  readonly seen: PageSeen | undefined;
  /** As the page measured it last; each measurement is told once. */
  readonly pageBytes: number | undefined;
  readonly browserBytes: number;
}

/** A page that is asked while it begins anew answers never. */
const ANSWERS_WITHIN_MS = 5000;
/** A page measures at its next garbage collection. */
const MEASURES_WITHIN_MS = 120_000;
/** A kiosk's Chromium is kept over one. */
const DRIVEN = "--remote-debugging-pipe";

interface Sampled {
  readonly kiosk: KeptKiosk;
  readonly origin: string;
  readonly state: string;
  readonly elapsedMs: () => number;
}

/** @returns takes a sample; undefined while the house does not answer. */
export function openSampling({
  kiosk,
  origin,
  state,
  elapsedMs,
}: Sampled): () => Promise<Sample | undefined> {
  // It takes until the next garbage collection: nobody waits for it.
  let measured: number | undefined;
  let isMeasuring = false;
  const measure = (): void => {
    if (isMeasuring) return;
    isMeasuring = true;
    kiosk
      .ask(pageMemory, z.number().optional(), MEASURES_WITHIN_MS)
      .then((bytes) => void (measured = bytes))
      .catch(() => undefined)
      .finally(() => (isMeasuring = false));
  };
  return async () => {
    const atMs = elapsedMs();
    const [house, seen] = await Promise.all([
      houseCounters(origin, state),
      kiosk.ask(seenInPage, PageSeen, ANSWERS_WITHIN_MS).catch(() => undefined),
    ]);
    const pageBytes = measured;
    measured = undefined;
    measure();
    return house && { atMs, house, seen, pageBytes, browserBytes: heldBytes(familyOf(DRIVEN)) };
  };
}
