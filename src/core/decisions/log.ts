import type { Act, Decision, DecisionLog, Draft } from "./decision.ts";

/** Why a log does not take a decision. */
export type Refusal = "erased-already" | "nothing-to-undo" | "not-undoable" | "undone-already" | "not-undone";

const undoable: ReadonlySet<Act["kind"]> = new Set([
  "keep",
  "censor",
  "later",
  "redact",
  "edit",
  "note",
  "tag",
]);

/** Numbers of the decisions of one message that are undone. */
export function undoneIn(decisions: readonly Decision[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { act } of decisions) {
    if (act.kind === "undo") undone.add(act.of);
    if (act.kind === "redo") undone.delete(act.of);
  }
  return undone;
}

/** The decisions of each message, in their order. */
export function byMessage(log: DecisionLog): ReadonlyMap<string, readonly Decision[]> {
  const all = new Map<string, Decision[]>();
  for (const decision of log) {
    const own = all.get(decision.message);
    if (own === undefined) all.set(decision.message, [decision]);
    else own.push(decision);
  }
  return all;
}

/** @returns undefined where the log would take it. */
export const refusalOf = (log: DecisionLog, draft: Draft): Refusal | undefined =>
  refusalAmong(
    log.filter(({ message }) => message === draft.message),
    draft.act,
  );

/** @param own the decisions of the message that the act is for. */
function refusalAmong(own: readonly Decision[], act: Act): Refusal | undefined {
  if (own.some((decision) => decision.act.kind === "erase")) return "erased-already";
  if (act.kind !== "undo" && act.kind !== "redo") return undefined;
  const target = own.find(({ number }) => number === act.of);
  if (target === undefined) return "nothing-to-undo";
  if (!undoable.has(target.act.kind)) return "not-undoable";
  const isUndone = undoneIn(own).has(act.of);
  if (act.kind === "undo") return isUndone ? "undone-already" : undefined;
  return isUndone ? undefined : "not-undone";
}

/** @throws RangeError where `refusalOf` has a reason: ask it before. */
export function append(log: DecisionLog, draft: Draft): DecisionLog {
  const refusal = refusalOf(log, draft);
  if (refusal !== undefined) throw new RangeError(`${draft.act.kind} of ${draft.message}: ${refusal}`);
  return [...log, { ...draft, number: (log.at(-1)?.number ?? 0) + 1 }];
}

/** The same act for many messages: an entry each, under one name. Messages that don't take it are passed over and named. */
export function appendBatch(
  log: DecisionLog,
  messages: readonly string[],
  draft: Omit<Draft, "message"> & { readonly batch: string },
): { readonly log: DecisionLog; readonly passedOver: readonly string[] } {
  const decisions = byMessage(log);
  const passedOver = messages.filter(
    (message) => refusalAmong(decisions.get(message) ?? [], draft.act) !== undefined,
  );
  const refused = new Set(passedOver);
  const first = (log.at(-1)?.number ?? 0) + 1;
  const added = messages
    .filter((message) => !refused.has(message))
    .map((message, index): Decision => ({ ...draft, message, number: first + index }));
  return { log: [...log, ...added], passedOver };
}

/** Of one message: what counts of it, without what was undone and without the undoing. */
export function effective(decisions: readonly Decision[]): readonly Decision[] {
  const undone = undoneIn(decisions);
  return decisions.filter(({ number, act }) => undoable.has(act.kind) && !undone.has(number));
}
