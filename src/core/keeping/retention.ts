import { replay } from "../decisions/replay.ts";
import { decidable, type KeptWorkspace } from "./kept-workspace.ts";

/**
 * For how long the desk keeps texts that nobody will be shown. What is over these times is due to be erased (see `dueFor`): the desk says so, and a
 * person carries it out, since it can't be undone and what is gone from a file may only have been left out of it.
 */
export interface RetentionRules {
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

/** A message whose text is kept for longer than the rules say. Times are ms since 1970. */
export interface Due {
  readonly message: string;
  readonly because: keyof RetentionRules;
  /** When it was censored, or found to be gone. */
  readonly sinceMs: number;
}

const dayMs = 86_400_000;

/** What is due to be erased, the longest due first. A message that was kept after it was gone is not: somebody has decided on it. */
export function dueFor(workspace: KeptWorkspace, nowMs: number): readonly Due[] {
  const { retention } = workspace.settings;
  const { log, texts, rules, changed } = decidable(workspace);
  const states = replay(log, texts, rules, changed);
  const isOver = (sinceMs: number, days: number | undefined): boolean =>
    days !== undefined && nowMs - sinceMs > days * dayMs;
  const due = workspace.sources.flatMap(({ messages }) =>
    messages.flatMap(({ id, goneAtMs }): readonly Due[] => {
      const { status, decided } = states.get(id) ?? {};
      if (status === "censored" && decided !== undefined && isOver(decided.atMs, retention.censoredDays))
        return [{ message: id, because: "censoredDays", sinceMs: decided.atMs }];
      const isWanted = status === "kept" && goneAtMs !== undefined && (decided?.atMs ?? 0) >= goneAtMs;
      return goneAtMs !== undefined && !isWanted && isOver(goneAtMs, retention.goneDays)
        ? [{ message: id, because: "goneDays", sinceMs: goneAtMs }]
        : [];
    }),
  );
  return due.toSorted((a, b) => a.sinceMs - b.sinceMs);
}
