import type { Sliced } from "../core/slices.ts";

/** ms of work at a time: with the piece that overruns it, less than two frames. */
const sliceMs = 12;

/** Does a long piece of work beside the page: keys and frames come in between. */
export async function inSlices<T>(work: Sliced<T>): Promise<T> {
  for (let untilMs = performance.now() + sliceMs; ;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < untilMs) continue;
    await rest();
    untilMs = performance.now() + sliceMs;
  }
}

/** Lets keys and frames come in between. A timer, where there is nothing better, is a poor rest: in a page that is not in sight it comes once a second. */
export const rest = (): Promise<void> =>
  "scheduler" in globalThis && "yield" in scheduler
    ? scheduler.yield()
    : new Promise((resolve) => setTimeout(resolve));
