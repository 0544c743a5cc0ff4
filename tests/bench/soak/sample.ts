import type { Page } from "playwright-core";
import { pageMemory } from "../../../src/devices/display/page-memory.ts";
import { houseCounters, type HouseCounters } from "./house-counters.ts";
import { familyOf, heldBytes } from "./processes.ts";
import { seenBy, type PageSeen } from "./watch-page.ts";

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
/** Playwright speaks to its Chromium through one. */
const DRIVEN = "--remote-debugging-pipe";

interface Sampled {
  readonly page: Page;
  readonly origin: string;
  readonly state: string;
  readonly elapsedMs: () => number;
}

/** @returns takes a sample; undefined while the house does not answer. */
export function openSampling({ page, origin, state, elapsedMs }: Sampled): () => Promise<Sample | undefined> {
  // It takes until the next garbage collection: nobody waits for it.
  let measured: number | undefined;
  let isMeasuring = false;
  const measure = (): void => {
    if (isMeasuring) return;
    isMeasuring = true;
    page
      .evaluate(pageMemory)
      .then((bytes) => void (measured = bytes))
      .catch(() => undefined)
      .finally(() => (isMeasuring = false));
  };
  return async () => {
    const atMs = elapsedMs();
    const [house, seen] = await Promise.all([houseCounters(origin, state), inTime(seenBy(page))]);
    const pageBytes = measured;
    measured = undefined;
    measure();
    return house && { atMs, house, seen, pageBytes, browserBytes: heldBytes(familyOf(DRIVEN)) };
  };
}

function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, ANSWERS_WITHIN_MS, undefined).unref();
  });
  return Promise.race([answer.catch(() => undefined), late]);
}
