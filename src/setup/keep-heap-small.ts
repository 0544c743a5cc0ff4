import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** By then all is loaded that stays. */
const FIRST_MS = 60_000;
const EVERY_MS = 600_000;

/**
 * Has V8 collect garbage a minute from now, and then every ten. By itself it lets a heap on a machine with much memory grow by some 200 MB before the first
 * full collection, and by a good half of what is alive between two. Takes some 20 ms. The
 * space for new objects grows as well, by 28 MB in a quarter of an hour: that can only be said on Node's command line, `--max-semi-space-size`.
 */
export function keepHeapSmall(): void {
  setTimeout(() => {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    if (typeof collect !== "function") return;
    const inTime = (): void => {
      collect();
      setTimeout(inTime, EVERY_MS).unref();
    };
    inTime();
  }, FIRST_MS).unref();
}
