import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** By then all is loaded that stays. */
const afterMs = 60_000;

/**
 * Has V8 collect garbage once. A young heap on a machine with much memory is let grow by some 200 MB before the first full collection; after one it keeps to a
 * small multiple of what is alive. Takes some 20 ms.
 */
export function settleHeap(): void {
  setTimeout(() => {
    setFlagsFromString("--expose-gc");
    const collect: unknown = runInNewContext("gc");
    if (typeof collect === "function") collect();
  }, afterMs).unref();
}
