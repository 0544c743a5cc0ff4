import * as fc from "fast-check";
import type { Act, Decision, Draft } from "../../../../src/core/decisions/decision.ts";
import { append, refusalOf } from "../../../../src/core/decisions/log.ts";
import { takeOut } from "../../../../src/core/decisions/redaction.ts";
import { stateOf } from "../../../../src/core/decisions/replay.ts";
import type { Workspace } from "../../../../src/core/decisions/workspace.ts";

const people = ["Ana", "Bo", "Cy"];
export const ids = ["m0", "m1", "m2"];

/** What somebody tries to do; `pick` chooses a word, a decision, a person among those there are. */
export interface Attempt {
  readonly message: string;
  readonly kind: Act["kind"];
  readonly pick: number;
  readonly says: boolean;
}

export const attempts: fc.Arbitrary<readonly Attempt[]> = fc.array(
  fc.record({
    message: fc.constantFrom(...ids),
    kind: fc.constantFrom<Act["kind"]>(
      "keep",
      "censor",
      "later",
      "redact",
      "redact",
      "edit",
      "note",
      "tag",
      "undo",
      "redo",
    ),
    pick: fc.nat(1000),
    says: fc.boolean(),
  }),
  { maxLength: 25 },
);

/** Three texts in which every word is of its own, so that where a word turns up says where it comes from. */
export const freshWorkspace = (twoPersons = false): Workspace => ({
  texts: new Map(
    ids.map((id) => [id, `Chez ${id}alpha, ${id}beta et ${id}gamma (${id}delta) attendent ${id}omega.`]),
  ),
  log: [],
  snapshots: [],
  rules: { twoPersons, salt: "grain" },
});

const decisionsOf = (log: readonly Decision[], id: string): readonly Decision[] =>
  log.filter(({ message }) => message === id);

/** The workspace after all that can be done of it was done; what the log refuses is passed over. */
export function after(start: Workspace, tried: readonly Attempt[]): Workspace {
  return tried.reduce((workspace, attempt, index) => {
    const draft = draftOf(workspace, attempt, index);
    if (draft === undefined || refusalOf(workspace.log, draft) !== undefined) return workspace;
    return { ...workspace, log: append(workspace.log, draft) };
  }, start);
}

function draftOf({ texts, log, rules }: Workspace, attempt: Attempt, index: number): Draft | undefined {
  const { message, kind, pick, says } = attempt;
  const own = decisionsOf(log, message);
  const whole = stateOf(texts.get(message), own, rules).whole ?? "";
  const words = Array.from(whole.matchAll(/[\p{L}\d]+/gu));
  const word = words[pick % Math.max(1, words.length)];
  const target = own[pick % Math.max(1, own.length)]?.number;
  const act = actOf(kind, { index, pick, whole, word, target, salt: rules.salt });
  const why = says ? `à cause de ${word?.[0] ?? ""}` : undefined;
  return act && { message, by: people[pick % 3] ?? "Ana", atMs: index, act, why, batch: undefined };
}

function actOf(
  kind: Act["kind"],
  has: {
    index: number;
    pick: number;
    whole: string;
    word: RegExpExecArray | undefined;
    target: number | undefined;
    salt: string;
  },
): Act | undefined {
  const { index, pick, whole, word, target, salt } = has;
  switch (kind) {
    case "keep":
    case "censor":
    case "later":
      return { kind };
    case "redact":
      return (
        word && {
          kind,
          takenOut: takeOut(whole, { start: word.index, end: word.index + word[0].length }, salt),
        }
      );
    case "edit":
      return { kind, text: `${whole} Puis mot${index}.` };
    case "note":
      return { kind, text: `voir ${word?.[0] ?? ""}, et tout : ${whole}` };
    case "tag":
      return {
        kind,
        tag: pick % 2 === 0 ? "motive" : "emotion",
        value: pick % 5 === 0 ? undefined : `v${pick}`,
      };
    case "undo":
    case "redo":
      return target === undefined ? undefined : { kind, of: target };
    default:
      return undefined;
  }
}

/** Everything the workspace would write to a disk. */
export const serialised = ({ texts, log, snapshots }: Workspace): string =>
  JSON.stringify({
    texts: [...texts],
    log,
    snapshots: snapshots.map((snapshot) => ({ ...snapshot, texts: [...snapshot.texts] })),
  });
