import type { KioskRig } from "./kiosk-rig.ts";
import { pageNow, untilLit } from "./light-watch.ts";
import { STEP_MS } from "./kiosk-rig.ts";

/** One thing that befalls a kiosk. */
export interface Fault {
  readonly name: string;
  /** Whether something was missing that no program can put back, such as a cable: then time counts from its return. */
  readonly isMissing: boolean;
  /** What a visitor who was reading, or the museum, has lost by it. */
  readonly lost: string;
  /**
   * Brings it about, and waits for what tells that it is being mended.
   * @returns when time began to count, ms on the page's true clock, which light now has to follow; throws where it is not mended.
   */
  readonly befall: (rig: KioskRig) => Promise<number>;
  /** What is checked after the light is back, and put back for the next fault. Throws where it is not so. */
  readonly after?: (rig: KioskRig) => Promise<void>;
}

export interface FaultReport {
  readonly fault: string;
  readonly recovered: boolean;
  /** From its end where something was missing, else from its start, to words in the palm. */
  readonly timeToLightMs: number | undefined;
  readonly isMissing: boolean;
  readonly lost: string;
  /** Why it has not recovered. */
  readonly why?: string;
}

/** Lets one befall the kiosk, which shows light before and, if it is mended, after. */
export async function befall(rig: KioskRig, fault: Fault): Promise<FaultReport> {
  const { name, isMissing, lost } = fault;
  const of = { fault: name, isMissing, lost };
  try {
    await untilLit(rig.page, await pageNow(rig.page), STEP_MS);
    const fromMs = await fault.befall(rig);
    const litMs = await untilLit(rig.page, Math.max(fromMs, await pageNow(rig.page)), STEP_MS);
    await fault.after?.(rig);
    return { ...of, recovered: true, timeToLightMs: Math.round(litMs - fromMs) };
  } catch (error) {
    const why = String(error).split("\n")[0] ?? "";
    return { ...of, recovered: false, timeToLightMs: undefined, why };
  }
}
