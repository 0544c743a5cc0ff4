import type { Beat } from "../../core/health/pulse.ts";
import { ask } from "./ask.ts";

const everyMs = 2000;

/** Tells the house, until `signal` aborts, what this page has done. A house that does not answer is told the next time. */
export function beatUntil(signal: AbortSignal, beat: () => Beat): void {
  const timer = setInterval(() => {
    ask("/heartbeat", { method: "POST", body: beat() }).catch(() => undefined);
  }, everyMs);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
