import { join } from "node:path";
import { messagesOf } from "../../core/counts/counts.ts";
import { supportLogLine, type SupportLogLine } from "../../schema/support-log-line.ts";
import {
  SupportCalibration,
  SupportDay,
  SupportNote,
  type SupportBundle,
} from "../../schema/support-bundle.ts";
import { roles, type Role } from "../../schema/role.ts";
import { latestLogLines } from "../../server/log-lines.ts";
import { readPins } from "../../server/pins.ts";
import { nodeDisk } from "../../server/state/disk.ts";
import { openHealthJournal } from "../../server/state/health-journal.ts";
import { keepCalibrations } from "../../server/state/kept-calibrations.ts";
import { keepCounts } from "../../server/state/kept-counts.ts";
import { wallDate } from "../../server/wall-date.ts";

const DAY_MS = 86_400_000;
const NOTE_DAYS = 14;
/** Hourly marks and an opening check a day. */
const MOST_NOTES = 500;
const COUNTED_DAYS = 30;
const MOST_LINES = 500;

type Kept = Pick<SupportBundle, "calibrations" | "notes" | "days" | "log" | "logLeftOut" | "rolesWithPin">;

/** What the house keeps, without what has no place in a support bundle. A damaged file is left out or said, never a reason to stop. @param state the house's folder. */
export async function kept(state: string, now: Date): Promise<Kept> {
  return {
    calibrations: await calibrations(state),
    notes: await notes(state, now),
    days: await days(state, now),
    ...(await log(state)),
    rolesWithPin: await rolesWithPin(state),
  };
}

async function calibrations(state: string): Promise<SupportBundle["calibrations"]> {
  const {
    calibrations: all,
    active,
    faults,
  } = await keepCalibrations(join(state, "calibrations"), nodeDisk).list();
  return {
    kept: all.map((one) => SupportCalibration.parse(one)),
    active,
    faults: faults.map(({ code }) => code),
  };
}

async function notes(state: string, now: Date): Promise<SupportBundle["notes"]> {
  const since = new Date(now.getTime() - NOTE_DAYS * DAY_MS).toISOString();
  const entries = await openHealthJournal(join(state, "health"), nodeDisk).latest(MOST_NOTES);
  return entries.flatMap(({ at, note }) => {
    const fit = at >= since ? SupportNote.safeParse({ at, ...note }).data : undefined;
    return fit === undefined ? [] : [fit];
  });
}

async function days(state: string, now: Date): Promise<SupportBundle["days"]> {
  const from = wallDate(new Date(now.getTime() - COUNTED_DAYS * DAY_MS));
  const counted = keepCounts(join(state, "counters"), nodeDisk);
  const found = await counted.days(from, wallDate(now)).catch(() => undefined);
  if (found === undefined) return null;
  return found.map(({ date, counts }) => SupportDay.parse({ date, ...counts, messages: messagesOf(counts) }));
}

async function log(state: string): Promise<Pick<Kept, "log" | "logLeftOut">> {
  const lines = await latestLogLines(join(state, "log"), MOST_LINES);
  const fit = lines.map(supportLogLine).filter((line): line is SupportLogLine => line !== undefined);
  return { log: fit, logLeftOut: lines.length - fit.length };
}

async function rolesWithPin(state: string): Promise<Role[] | null> {
  const pins = await readPins(state).catch(() => undefined);
  return pins === undefined ? null : roles.filter((role) => pins[role] !== undefined);
}
