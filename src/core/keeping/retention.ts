import type { RetentionRule } from "../decisions/decision.ts";
import type { Card } from "../desk/card.ts";

/**
 * For how long the desk keeps texts that nobody will be shown. What is over these times is due to be erased (see `dueFor`): the desk says so, and a
 * person carries it out, since it can't be undone and what is gone from a file may only have been left out of it.
 */
export interface RetentionRules extends Readonly<Record<RetentionRule, number | undefined>> {
  /** Days after a message was censored, and stayed so. Undefined: for as long as the workspace. */
  readonly censoredDays: number | undefined;
  /** Days after a message was gone from its source's files: its host may have taken it back there. Undefined: as above. */
  readonly goneDays: number | undefined;
}

/**
 * Personal data are kept no longer than their purpose needs (GDPR, article 5(1)(e)): a censored text serves only to change one's mind, for which
 * half a year is long; one that its host may have taken back serves nothing once there was a month to ask.
 */
export const usualRetention: RetentionRules = { censoredDays: 180, goneDays: 30 };

/** A century. */
export const longestRetentionDays = 36_500;

/** A message whose text is kept for longer than the rules say. Times are ms since 1970. */
export interface Due {
  readonly message: string;
  readonly because: RetentionRule;
  /** When it was censored, or found to be gone. */
  readonly sinceMs: number;
}

const dayMs = 86_400_000;

/**
 * What is due to be erased, the longest due first. A message that was kept after it was gone is not: somebody has decided on it. Nor is one whose text
 * stands under another id that is not due: the text stays then, and erasing reaches every id that has it.
 */
export function dueFor(
  cards: readonly Pick<Card, "message" | "state">[],
  retention: RetentionRules,
  nowMs: number,
): readonly Due[] {
  const due = cards.flatMap((card) => dueOf(card, retention, nowMs) ?? []);
  const isDue = new Set(due.map(({ message }) => message));
  const wanted = new Set(cards.flatMap(({ message: { id, text } }) => (isDue.has(id) ? [] : [text])));
  const texts = new Map(cards.map(({ message: { id, text } }) => [id, text]));
  return due
    .filter(({ message }) => !wanted.has(texts.get(message) ?? ""))
    .toSorted((a, b) => a.sinceMs - b.sinceMs);
}

function dueOf(
  { message: { id, goneAtMs }, state: { status, decided } }: Pick<Card, "message" | "state">,
  { censoredDays, goneDays }: RetentionRules,
  nowMs: number,
): Due | undefined {
  const isOver = (sinceMs: number, days: number | undefined): boolean =>
    days !== undefined && nowMs - sinceMs > days * dayMs;
  if (status === "censored" && decided !== undefined && isOver(decided.atMs, censoredDays))
    return { message: id, because: "censoredDays", sinceMs: decided.atMs };
  const isWanted = status === "kept" && goneAtMs !== undefined && (decided?.atMs ?? 0) >= goneAtMs;
  return goneAtMs !== undefined && !isWanted && isOver(goneAtMs, goneDays)
    ? { message: id, because: "goneDays", sinceMs: goneAtMs }
    : undefined;
}
