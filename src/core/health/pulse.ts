/** What a kiosk's page has done since it was opened. Counters, nothing about anybody. */
export interface Beat {
  /** Pictures that it has drawn. */
  readonly rendered: number;
  /** Camera frames in which it has looked for hands. */
  readonly tracked: number;
}

/** What the house knows of the kiosk from its beats. */
export interface Pulse {
  readonly last: Beat;
  readonly beatAtMs: number;
  /** When the counters last grew, or the page began anew. */
  readonly renderedAtMs: number;
  readonly trackedAtMs: number;
}

/** Nothing has ever been heard; nothing is heard any more; it lives, and its picture stands still; its picture moves, and it sees nothing. */
export const pulseFaultNames = ["kiosk-absent", "kiosk-silent", "picture-frozen", "camera-blind"] as const;
export type PulseFault = (typeof pulseFaultNames)[number];

/** A page beats every two seconds; a busy machine is late now and then. */
const SILENT_MS = 10_000;
const STILL_MS = 10_000;

export function nextPulse(before: Pulse | undefined, beat: Beat, nowMs: number): Pulse {
  const grew = (counter: keyof Beat): boolean =>
    before === undefined || beat[counter] !== before.last[counter];
  return {
    last: beat,
    beatAtMs: nowMs,
    renderedAtMs: grew("rendered") ? nowMs : (before?.renderedAtMs ?? nowMs),
    trackedAtMs: grew("tracked") ? nowMs : (before?.trackedAtMs ?? nowMs),
  };
}

/** @returns what is amiss, none where light follows hands. What makes the others plain, as silence does, is named alone. */
export function pulseFaults(pulse: Pulse | undefined, nowMs: number): readonly PulseFault[] {
  if (pulse === undefined) return ["kiosk-absent"];
  if (nowMs - pulse.beatAtMs > SILENT_MS) return ["kiosk-silent"];
  const faults: PulseFault[] = [];
  if (nowMs - pulse.renderedAtMs > STILL_MS) faults.push("picture-frozen");
  if (nowMs - pulse.trackedAtMs > STILL_MS) faults.push("camera-blind");
  return faults;
}
