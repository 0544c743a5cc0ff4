import { houseCounters, type HouseCounters } from "./house-counters.ts";
import { heldByBrowser, heldByPage, PageMeasured, type Held } from "./held.ts";
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
  readonly page: Held | undefined;
  readonly browser: Held;
}

/** A page that is asked while it begins anew answers never. */
const ANSWERS_WITHIN_MS = 5000;
/** A page measures at its next garbage collection. */
const MEASURES_WITHIN_MS = 120_000;

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
  let measured: Held | undefined;
  let isMeasuring = false;
  const measure = (): void => {
    if (isMeasuring) return;
    isMeasuring = true;
    kiosk
      .ask(measurePage, PageMeasured.optional(), MEASURES_WITHIN_MS)
      .then((told) => void (measured = told && heldByPage(told)))
      .catch(() => undefined)
      .finally(() => (isMeasuring = false));
  };
  return async () => {
    const atMs = elapsedMs();
    const [house, seen] = await Promise.all([
      houseCounters(origin, state),
      kiosk.ask(seenInPage, PageSeen, ANSWERS_WITHIN_MS).catch(() => undefined),
    ]);
    const page = measured;
    measured = undefined;
    measure();
    return house && { atMs, house, seen, page, browser: heldByBrowser() };
  };
}

/** In the page. It resolves after the next garbage collection. */
const measurePage = async () => performance.measureUserAgentSpecificMemory?.();
