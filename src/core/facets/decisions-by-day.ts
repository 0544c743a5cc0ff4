import { type DecisionLog, type Verdict, verdicts } from "../decisions/decision.ts";
import { undoneIn } from "../decisions/log.ts";

/** How many verdicts of each kind were given on a day and not undone since. */
export interface DayOfDecisions {
  readonly day: string;
  readonly counts: Readonly<Record<Verdict, number>>;
}

const isVerdict = (kind: string): kind is Verdict => (verdicts as readonly string[]).includes(kind);

/** Days with verdicts, in the order of the log. @param dayOf the day of a time in ms since 1970, where the desk stands. */
export function decisionsByDay(log: DecisionLog, dayOf: (atMs: number) => string): readonly DayOfDecisions[] {
  const undone = undoneIn(log);
  const days = new Map<string, Record<Verdict, number>>();
  for (const { number, act, atMs } of log) {
    if (!isVerdict(act.kind) || undone.has(number)) continue;
    const day = dayOf(atMs);
    const counts = days.get(day) ?? { keep: 0, censor: 0, later: 0 };
    counts[act.kind] += 1;
    days.set(day, counts);
  }
  return Array.from(days, ([day, counts]) => ({ day, counts }));
}
