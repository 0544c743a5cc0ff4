import type { Beat } from "../../core/health/pulse.ts";
import { ask } from "./ask.ts";
import { LIFE } from "./life.ts";

const everyMs = 2000;

/**
 * Tells the house, until `signal` aborts, what this page has done. A house that does not answer is told the next time. A page that nobody can
 * see draws nothing, and is silent: beside one that is seen it is no fault.
 */
export function beatUntil(signal: AbortSignal, beat: () => Beat): void {
  const timer = setInterval(() => {
    if (document.hidden) return;
    ask("/heartbeat", { method: "POST", body: { life: LIFE, ...beat() } }).catch(() => undefined);
  }, everyMs);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
