import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Draft } from "../../../src/core/decisions/decision.ts";
import { chained, noHead } from "../../../src/core/keeping/entry.ts";
import { freshSettings } from "../../../src/core/keeping/settings.ts";
import type { HostMessage } from "../../../src/core/messages/host-message.ts";
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
  const response = await fetch(`${origin}/desk/journal`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ after: noHead, lines: entries.map((entry) => journalLine(entry).trim()) }),
  });
  if (!response.ok) throw new Error(`the house does not take it: ${await response.text()}`);
}
