import type { Decision, DecisionLog, Draft, TakenOut } from "./decision.ts";
import { byMessage, effective } from "./log.ts";
import { redacted } from "./redaction.ts";

/** Where a message stands. "kept-once" waits for a second person, where two are asked for. */
export type Status = "open" | "later" | "kept-once" | "kept" | "censored" | "erased";

export interface ReplayRules {
  /** A message is kept only when two people have said so of the text as it is. */
  readonly twoPersons: boolean;
  /** Chance, chosen once for a workspace and never exported. */
  readonly salt: string;
}

/** All that the decisions made of a message. */
export interface MessageState {
  readonly status: Status;
  /** As it would be shown; undefined once it is erased. */
  readonly text: string | undefined;
  /** As it was before words were taken out of it: the text as written, or as edited. */
  readonly whole: string | undefined;
  readonly takenOut: readonly TakenOut[];
  readonly tags: Readonly<Record<string, string>>;
  readonly notes: readonly Decision[];
  /** The verdict that counts. */
  readonly decided: Pick<Draft, "by" | "atMs" | "why"> | undefined;
}

/**
 * @param text as written, undefined if it is not there any more. @param decisions those of this message, in their order.
 * @param changedAtMs when the text became what it is, ms since 1970: whoever kept it before kept another text.
 */
export function stateOf(
  text: string | undefined,
  decisions: readonly Decision[],
  rules: ReplayRules,
  changedAtMs = -Infinity,
): MessageState {
  const isErased = decisions.some(({ act }) => act.kind === "erase");
  const counting = effective(decisions);
  const takenOut: TakenOut[] = [];
  const tags = new Map<string, string>();
  const keepers = new Set<string>();
  let whole = text;
  let verdict: Decision | undefined;
  for (const decision of counting) {
    const { act, by } = decision;
    switch (act.kind) {
      case "edit":
        whole = act.text ?? whole;
        // Whoever kept it before kept another text.
        keepers.clear();
        break;
      case "redact":
        takenOut.push(act.takenOut);
        keepers.clear();
        break;
      case "tag":
        if (act.value === undefined) tags.delete(act.tag);
        else tags.set(act.tag, act.value);
        break;
      case "keep":
        if (decision.atMs < changedAtMs) break;
        keepers.add(by);
        verdict = decision;
        break;
      case "censor":
      case "later":
        keepers.clear();
        verdict = decision;
        break;
      default:
    }
  }
  const shown = isErased || whole === undefined ? undefined : redacted(whole, takenOut, rules.salt);
  return {
    status: isErased ? "erased" : statusOf(verdict, keepers.size, rules),
    text: shown,
    whole: isErased ? undefined : whole,
    takenOut,
    tags: Object.fromEntries(tags),
    notes: counting.filter(({ act }) => act.kind === "note"),
    decided: verdict && { by: verdict.by, atMs: verdict.atMs, why: verdict.why },
  };
}

function statusOf(verdict: Decision | undefined, keepers: number, { twoPersons }: ReplayRules): Status {
  switch (verdict?.act.kind) {
    case "censor":
      return "censored";
    case "later":
      return "later";
    case "keep":
      if (!twoPersons || keepers >= 2) return "kept";
      return keepers === 1 ? "kept-once" : "open";
    default:
      return "open";
  }
}

/** The state of every message that is there or was decided on. @param texts as written, by id. @param changed by id: see `stateOf`. */
export function replay(
  log: DecisionLog,
  texts: ReadonlyMap<string, string>,
  rules: ReplayRules,
  changed: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, MessageState> {
  const decisions = byMessage(log);
  const ids = new Set([...texts.keys(), ...decisions.keys()]);
  return new Map(
    Array.from(ids, (id) => [id, stateOf(texts.get(id), decisions.get(id) ?? [], rules, changed.get(id))]),
  );
}
