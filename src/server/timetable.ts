import { join } from "node:path";
import { PaumeError } from "../core/error.ts";
import type { UtcOffset } from "../core/hours/civil-day.ts";
import { dayPhase, isLit, type DayPhase } from "../core/hours/day-phase.ts";
import type { HouseEvent } from "../schema/house-event.ts";
import { parseInstallation, type Installation } from "../schema/installation.ts";
import { powerKeeper } from "./projector/keep-power.ts";
import { nodeDisk } from "./state/disk.ts";
import { machineOffset } from "./wall-date.ts";

interface TimetableOptions {
  /** The installation's file. It is read anew each time: mended hours need no restart. */
  readonly installation: string;
  /** The state folder; a projector's password is the file pjlink-password in it. */
  readonly state: string;
  /** Tells the pages. */
  readonly tell: (event: HouseEvent) => unknown;
  readonly log: (line: string) => void;
  readonly now: () => Date;
}

const lookMs = 5000;
/** So long after the doors have closed the projector stays on: pages hear of it a look later, and their light fades in 20 s (kiosk.css). */
const fadedMs = 30_000;
/** A projector in standby wakes its network slowly. */
const withinMs = 10_000;

/** Keeps the opening hours until the returned function is called. */
export function keepTimetable(options: TimetableOptions): () => void {
  const look = timetable(options, machineOffset, () => performance.now());
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const lookOn = async () => {
    await look().catch((error: unknown) =>
      options.log(`${options.now().toISOString()} house: timetable: ${String(error)}`),
    );
    if (!isStopped) timer = setTimeout(() => void lookOn(), lookMs).unref();
  };
  void lookOn();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

/**
 * The timetable of a house. What it decides follows from the moment alone, so that it may be called at any time and after any pause: a house
 * that is started at noon is open, and a clock that was set is believed.
 * @param elapsedMs of a clock that nobody sets.
 * @returns one look at the clock: tells the pages what has changed, and takes the projector a step further.
 */
export function timetable(
  { installation, state, tell, log, now }: TimetableOptions,
  offset: UtcOffset,
  elapsedMs: () => number,
): () => Promise<void> {
  let lastGood: Installation | undefined;
  let lastFault = "";
  let told: DayPhase | undefined;
  const write = (line: string) => log(`${now().toISOString()} ${line}`);
  const say = (line: string) => {
    write(line);
    tell({ kind: "projector", says: line.slice(0, 1000) });
  };
  const keepPower = powerKeeper({ log: say, elapsedMs });

  const site = async (): Promise<Installation | undefined> => {
    const text = await nodeDisk.read(installation);
    if (text === undefined) return lastGood;
    try {
      lastGood = parseInstallation(text);
      lastFault = "";
    } catch (error) {
      if (!(error instanceof PaumeError)) throw error;
      if (error.message !== lastFault) write(`${error.message} (the hours stay as they were)`);
      lastFault = error.message;
    }
    return lastGood;
  };

  const turnTo = (phase: DayPhase) => {
    if (phase === told) return;
    told = phase;
    write(`house: ${phase}`);
    tell({ kind: "opening-hours", phase });
  };

  return async () => {
    const { openingHours, pjlink } = (await site()) ?? {};
    if (openingHours === undefined) {
      // Hours that were taken out of the file leave it open.
      if (told !== undefined) turnTo("open");
      return;
    }
    const phaseAt = (atMs: number) => dayPhase(openingHours.hours, openingHours.rhythm, atMs, offset);
    const nowMs = now().getTime();
    turnTo(phaseAt(nowMs));
    if (pjlink === undefined) return;
    const password = (await nodeDisk.read(join(state, "pjlink-password")))?.trim();
    const mayBeLit = isLit(phaseAt(nowMs)) || isLit(phaseAt(nowMs - fadedMs));
    await keepPower({ ...pjlink, password, withinMs }, mayBeLit ? "on" : "off");
  };
}
