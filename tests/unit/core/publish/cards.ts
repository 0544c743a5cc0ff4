import type { Card } from "../../../../src/core/desk/card.ts";
import type { Decision } from "../../../../src/core/decisions/decision.ts";
import { takeOut } from "../../../../src/core/decisions/redaction.ts";
import { stateOf } from "../../../../src/core/decisions/replay.ts";
import type { Finding } from "../../../../src/core/findings/finding.ts";

export const salt = "grain";
const rules = { twoPersons: false, salt };

interface CardOf {
  readonly id: string;
  readonly text?: string;
  readonly motive?: string;
  /** In their order. */
  readonly acts?: readonly Decision["act"][];
  /** Undefined where it was not searched. */
  readonly findings?: readonly Finding[] | undefined;
}

/** A message at the desk, after what was decided of it. */
export function cardOf({
  id,
  text = `Entrez, dit ${id}.`,
  motive = "Envie d’aider",
  acts = [],
  ...rest
}: CardOf): Card {
  const log = acts.map((act, i): Decision => ({
    number: i + 1,
    message: id,
    by: "Ada",
    atMs: 1,
    act,
    why: undefined,
    batch: undefined,
  }));
  const message = {
    id,
    lang: "fr",
    text,
    normalised: text.trim(),
    motive,
    emotion: undefined,
    source: "Archive 2016",
    importedAtMs: 0,
    changedAtMs: undefined,
    goneAtMs: undefined,
  };
  const findings = "findings" in rest ? rest.findings : [];
  return { message, findings, cluster: undefined, state: stateOf(text, log, rules) };
}

/** Takes these words out of a text. */
export const redact = (text: string, words: string): Decision["act"] => {
  const start = text.indexOf(words);
  return { kind: "redact", takenOut: takeOut(text, { start, end: start + words.length }, salt) };
};

export const keep = { kind: "keep" } as const;

export const aName: Finding = {
  detector: "name",
  spans: [{ start: 0, end: 3 }],
  reason: "name-given",
  strength: 1,
};
