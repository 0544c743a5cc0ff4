/** What a kiosk's page has done since it was opened. Counters, nothing about anybody. */
export interface Beat {
  /** Pictures that it has drawn. */
  readonly rendered: number;
  /** Camera frames in which it has looked for hands. */
  readonly tracked: number;
}

/** What the house knows of a kiosk's page from its beats. */
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
/** So many pages are told apart: then the one that was heard longest ago gives way. */
const MOST_PAGES = 8;

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

/** Of each page that was heard, by its life, the latest last. */
export type Pulses = ReadonlyMap<string, Pulse>;

/** A page that begins anew is another one: those that it has outlived are forgotten, and so is a second window that was closed. */
export function nextPulses(before: Pulses, life: string, beat: Beat, nowMs: number): Pulses {
  const others = [...before].filter(([other, pulse]) => other !== life && isHeard(pulse, nowMs));
  return new Map([...others.slice(1 - MOST_PAGES), [life, nextPulse(before.get(life), beat, nowMs)]]);
}

const isHeard = ({ beatAtMs }: Pulse, nowMs: number): boolean => nowMs - beatAtMs <= SILENT_MS;

/** What is amiss with any page that is heard. @returns what `pulseFaults` does of the latest where none is. */
export function faultsOfAll(pulses: Pulses, nowMs: number): readonly PulseFault[] {
  const all = [...pulses.values()];
  const heard = all.filter((pulse) => isHeard(pulse, nowMs));
  if (heard.length === 0) return pulseFaults(all.at(-1), nowMs);
  const found = new Set(heard.flatMap((pulse) => pulseFaults(pulse, nowMs)));
  return pulseFaultNames.filter((fault) => found.has(fault));
}

/** @returns what is amiss, none where light follows hands. What makes the others plain, as silence does, is named alone. */
export function pulseFaults(pulse: Pulse | undefined, nowMs: number): readonly PulseFault[] {
  if (pulse === undefined) return ["kiosk-absent"];
  if (!isHeard(pulse, nowMs)) return ["kiosk-silent"];
  const faults: PulseFault[] = [];
  if (nowMs - pulse.renderedAtMs > STILL_MS) faults.push("picture-frozen");
  if (nowMs - pulse.trackedAtMs > STILL_MS) faults.push("camera-blind");
  return faults;
}
