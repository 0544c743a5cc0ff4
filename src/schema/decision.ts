import { type Act, type Decision, retentionRules, verdicts } from "../core/decisions/decision.ts";
import { issueList } from "./issue-list.ts";
import { z } from "./zod.ts";

/** An edit may be as long as the text that somebody wrote. */
const Words = z.string().max(100_000);
const EntryNumber = z.int().min(1);

/** Absent in JSON is undefined here: `undefined` does not survive being written. */
const Act: z.ZodType<Act> = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(verdicts) }),
    z.strictObject({
      kind: z.literal("redact"),
      takenOut: z.strictObject({
        seal: z.string().regex(/^[0-9a-f]{16}$/, "must be 16 hex digits"),
        length: z.int().min(1),
      }),
    }),
    z.strictObject({ kind: z.literal("edit"), text: Words.optional() }),
    z.strictObject({ kind: z.literal("note"), text: Words.optional() }),
    z.strictObject({
      kind: z.literal("tag"),
      tag: z.string().min(1).max(64),
      value: z.string().max(1000).optional(),
    }),
    z.strictObject({ kind: z.literal("undo"), of: EntryNumber }),
    z.strictObject({ kind: z.literal("redo"), of: EntryNumber }),
    z.strictObject({
      kind: z.literal("erase"),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, "must be 64 hex digits"),
      rule: z.enum(retentionRules).optional(),
    }),
  ])
  .transform((act): Act => {
    if (act.kind === "edit" || act.kind === "note") return { kind: act.kind, text: act.text };
    return act.kind === "tag" ? { kind: act.kind, tag: act.tag, value: act.value } : act;
  });

/** One line of a decision log. */
export const DecisionLine: z.ZodType<Decision> = z
  .strictObject({
    number: EntryNumber,
    message: z.string().min(1).max(64),
    by: z.string().min(1).max(64),
    atMs: z.number().min(0),
    act: Act,
    why: Words.optional(),
    batch: z.string().max(64).optional(),
  })
  .transform(({ why, batch, ...decision }): Decision => ({ ...decision, why, batch }));

/** A decision as it is written: one line of JSON with its line end. */
export const decisionLine = (decision: Decision): string => `${JSON.stringify(decision)}\n`;

/** A log as it was read. */
export interface ReadLog {
  readonly log: readonly Decision[];
  /** The end of a line that was being written when the machine stopped. It was never shown as saved. */
  readonly torn: string | undefined;
  /** What is wrong, by line: with one fault the file is not to be gone on with. */
  readonly faults: readonly string[];
}

/** @param text JSON lines, as `decisionLine` writes them. */
export function parseDecisionLog(text: string): ReadLog {
  const lines = text.split("\n");
  const torn = lines.pop() ?? "";
  const log: Decision[] = [];
  const faults: string[] = [];
  for (const [index, line] of lines.entries()) {
    const read = readLine(line);
    if (typeof read === "string") faults.push(`line ${index + 1}: ${read}`);
    else if (read.number !== index + 1) faults.push(`line ${index + 1}: number: is ${read.number}`);
    else log.push(read);
  }
  return { log, torn: torn === "" ? undefined : torn, faults };
}

function readLine(line: string): Decision | string {
  try {
    const parsed = DecisionLine.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : issueList(parsed.error);
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.message : ""}`;
  }
}
