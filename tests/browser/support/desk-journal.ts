import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Draft } from "../../../src/core/decisions/decision.ts";
import { chained, noHead, type Head, type JournalEntry } from "../../../src/core/keeping/entry.ts";
import { freshSettings } from "../../../src/core/keeping/settings.ts";
import type { HostMessage } from "../../../src/core/messages/host-message.ts";
import { DeskHead } from "../../../src/schema/desk-house.ts";
import { journalLine } from "../../../src/schema/journal-line.ts";
import { root } from "../../../src/setup/prepare.ts";

/** The bundled messages that come first. */
export async function bundledMessages(count: number): Promise<readonly HostMessage[]> {
  const lines = (await readFile(join(root, "messages", "host-messages.jsonl"), "utf8")).split("\n");
  return lines.slice(0, count).map((line): HostMessage => JSON.parse(line));
}

/** What the desk of a house is to begin with: these messages, and what Ada has decided of them. */
export async function seedDesk(
  origin: string,
  source: string,
  messages: readonly HostMessage[],
  drafts: readonly Pick<Draft, "message" | "act">[],
): Promise<void> {
  const fresh = messages.map(({ id, lang, text, motive, emotion }) => ({
    id,
    lang,
    text,
    normalised: text,
    motive,
    emotion,
  }));
  const by = { by: "Ada", atMs: 2, why: undefined, batch: undefined };
  const entries = chained(noHead, [
    { kind: "settings", settings: { ...freshSettings("grain"), who: "Ada" } },
    { kind: "import", source, atMs: 1, fresh, changed: [], gone: [], part: 1, of: 1 },
    { kind: "decisions", decisions: drafts.map((draft, i) => ({ ...draft, ...by, number: i + 1 })) },
  ]);
  await send(origin, noHead, entries);
}

/** Has the house erase a message, as the desk does. @param number of the decision: the next one. */
export async function eraseAtDesk(origin: string, message: string, number: number): Promise<void> {
  const { head } = DeskHead.parse(await (await fetch(`${origin}/desk/journal?at=0`)).json());
  const act = { kind: "erase", sha256: "0".repeat(64) } as const;
  const erase = { number, message, act, by: "Ada", atMs: 3, why: undefined, batch: undefined };
  await send(origin, head, chained(head, [{ kind: "decisions", decisions: [erase] }]));
}

async function send(origin: string, after: Head, entries: readonly JournalEntry[]): Promise<void> {
  const response = await fetch(`${origin}/desk/journal`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ after, lines: entries.map((entry) => journalLine(entry).trim()) }),
  });
  if (!response.ok) throw new Error(`the house does not take it: ${await response.text()}`);
}
