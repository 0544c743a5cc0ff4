import { PaumeError } from "../../core/error.ts";
import { askHealth, askPower, switchPower, type PjlinkAddress } from "./pjlink.ts";
import type { Power } from "./pjlink-line.ts";

type Wanted = "on" | "off";

interface KeepPowerOptions {
  /** Receives a line for whatever becomes different, never the same one twice in a row. */
  readonly log: (line: string) => void;
  /** Of a clock that nobody sets. */
  readonly elapsedMs: () => number;
}

/** After a fault it is asked again so soon, then half as often each time, down to once a minute. */
const firstAgainMs = 5000;
const lastAgainMs = 60_000;
/** On its way it is asked this often, and there, whether it still is. */
const onItsWayMs = 5000;
const thereMs = 60_000;
/** No projector takes longer to warm up or to cool down. */
const longestWayMs = 300_000;

/**
 * Brings a projector to what is wanted. In opening hours it is kept on: one that went out is switched on again. After hours it is switched off
 * once: whoever switches it on for the night's work keeps it.
 * @returns what to call every few seconds. It asks when it is time to, and never throws for what the projector does.
 */
export function powerKeeper({
  log,
  elapsedMs,
}: KeepPowerOptions): (to: PjlinkAddress, wanted: Wanted) => Promise<void> {
  let goal: Wanted | undefined;
  let goalSinceMs = 0;
  let isThere = false;
  let nextMs = -Infinity;
  let againMs = firstAgainMs;
  let lastFault = "";
  let lastHealth: string | undefined;

  const fault = (line: string) => {
    if (line !== lastFault) log(line);
    lastFault = line;
  };

  const arrive = async (to: PjlinkAddress, wanted: Wanted) => {
    if (!isThere) log(`projector: ${to.host} is ${wanted}`);
    isThere = true;
    lastFault = "";
    nextMs = elapsedMs() + thereMs;
    if (wanted === "off") return;
    const { errors = [], lamps = [] } = await askHealth(to);
    const health = errors.join(", ");
    const hours = lamps.map((lamp) => `lamp ${lamp.hours} h`);
    if (health !== lastHealth) log(`projector: ${[health || "no errors", ...hours].join(", ")}`);
    lastHealth = health;
  };

  const approach = async (to: PjlinkAddress, wanted: Wanted, power: Power) => {
    if (isThere) {
      log(`projector: ${to.host} is ${power} in opening hours, and is switched on again`);
      goalSinceMs = elapsedMs();
    }
    isThere = false;
    nextMs = elapsedMs() + onItsWayMs;
    if (elapsedMs() - goalSinceMs > longestWayMs) {
      fault(
        `projector-refused: ${to.host} should be ${wanted} for ${longestWayMs / 60_000} minutes and is not`,
      );
    }
    if (power === "on" || power === "off") await switchPower(to, wanted);
  };

  return async (to, wanted) => {
    if (wanted !== goal) {
      goal = wanted;
      goalSinceMs = elapsedMs();
      isThere = false;
      nextMs = -Infinity;
    }
    if (elapsedMs() < nextMs || (isThere && wanted === "off")) return;
    try {
      const power = await askPower(to);
      await (power === wanted ? arrive(to, wanted) : approach(to, wanted, power));
      againMs = firstAgainMs;
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      fault(error.message);
      nextMs = elapsedMs() + againMs;
      againMs = Math.min(againMs * 2, lastAgainMs);
    }
  };
}
