import { paumeErrorCodes } from "../core/error.ts";
import { pulseFaultNames } from "../core/health/pulse.ts";
import { dayPhases } from "../core/hours/day-phase.ts";
import { LogEntry } from "./log-entry.ts";
import { roles } from "./role.ts";
import { z } from "./zod.ts";

/** What the log says of each of its own matters, as far as it goes into a support bundle: these words, and never what stands between them. */
const WORDS = {
  kiosk: ["well", ...pulseFaultNames],
  house: [...dayPhases, "timetable"],
  audit: ["visitor", "machine", ...roles, "inner", "outer", "done", "refused"],
  projector: ["on", "off", "warming", "cooling"],
  counts: [],
} as const;
type Matter = keyof typeof WORDS;
const isMatter = (what: string): what is Matter => Object.hasOwn(WORDS, what);

export const SupportLogLine = z.strictObject({
  at: z.iso.datetime(),
  /** Of a fault, its code; what the page said of it stays in the house. */
  what: z.enum(["kiosk", "house", "audit", "projector", "counts", ...paumeErrorCodes]),
  words: z.array(z.enum(Object.values(WORDS).flat())),
});
export type SupportLogLine = z.infer<typeof SupportLogLine>;

/** @param line of the log's file. @returns undefined for one that is of no known kind. */
export function supportLogLine(line: string): SupportLogLine | undefined {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return undefined;
  }
  const written = LogEntry.safeParse(json);
  if (!written.success) return undefined;
  const { at, what, says } = written.data;
  const known: readonly string[] = isMatter(what) ? WORDS[what] : [];
  const words = (says.match(/[a-z-]+/g) ?? []).filter((word) => known.includes(word));
  return SupportLogLine.safeParse({ at, what, words }).data;
}
