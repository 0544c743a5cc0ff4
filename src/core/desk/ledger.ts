import type { Decision, DecisionLog, Draft } from "../decisions/decision.ts";
import { byMessage, type Refusal, refusalOf } from "../decisions/log.ts";
import { type MessageState, type ReplayRules, stateOf } from "../decisions/replay.ts";

/** A log that goes on, and what it makes of each message: at any time what `replay` says, without replaying. */
export interface Ledger {
  readonly log: () => DecisionLog;
  /** Of one message, in their order. */
  readonly decisionsOf: (message: string) => readonly Decision[];
  /** @param text as written. @param changedAtMs when an import last changed it, since 1970. */
  readonly stateOf: (message: string, text: string | undefined, changedAtMs?: number) => MessageState;
  /** Numbers what the log takes and adds it; what it refuses is passed over. Costs what was decided of these messages, not of all. */
  readonly add: (drafts: readonly Draft[]) => Added;
}

export interface Added {
  readonly decisions: readonly Decision[];
  readonly passedOver: readonly { readonly message: string; readonly refusal: Refusal }[];
}

/** @param begun the log so far. */
export function openLedger(begun: DecisionLog, rules: ReplayRules): Ledger {
  let log = begun;
  const own = new Map(byMessage(begun));
  const decisionsOf = (message: string): readonly Decision[] => own.get(message) ?? [];
  return {
    log: () => log,
    decisionsOf,
    stateOf: (message, text, changedAtMs) => stateOf(text, decisionsOf(message), rules, changedAtMs),
    add(drafts) {
      const decisions: Decision[] = [];
      const passedOver: Added["passedOver"][number][] = [];
      const last = log.at(-1)?.number ?? 0;
      for (const draft of drafts) {
        const refusal = refusalOf(decisionsOf(draft.message), draft);
        if (refusal !== undefined) {
          passedOver.push({ message: draft.message, refusal });
          continue;
        }
        const decision = { ...draft, number: last + decisions.length + 1 };
        decisions.push(decision);
        own.set(draft.message, [...decisionsOf(draft.message), decision]);
      }
      log = [...log, ...decisions];
      return { decisions, passedOver };
    },
  };
}
