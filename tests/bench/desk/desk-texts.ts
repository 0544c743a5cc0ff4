import { readFile } from "node:fs/promises";
import type { HostMessage } from "../../../src/core/messages/host-message.ts";
import { parseHostMessages } from "../../../src/schema/host-messages.ts";

const bundled = new URL("../../../messages/host-messages.jsonl", import.meta.url);

/**
 * So many messages, each with an id of its own: the bundled ones, then others that begin as one of them and go on as another of the same language,
 * so that they are as long and as varied, and hardly two nearly the same.
 */
export async function deskTexts(size: number): Promise<readonly HostMessage[]> {
  const { messages } = parseHostMessages(await readFile(bundled));
  const languages = [...new Set(messages.map(({ lang }) => lang))];
  const byLanguage = new Map(languages.map((lang) => [lang, messages.filter((one) => one.lang === lang)]));
  return Array.from({ length: size }, (_, index) => {
    const round = Math.floor(index / messages.length);
    const message = messages[index % messages.length];
    if (message === undefined) throw new RangeError("the bundled set is empty");
    if (round === 0) return message;
    const peers = byLanguage.get(message.lang) ?? [message];
    const other = peers[(index * 31 + round * 977) % peers.length] ?? message;
    const [words, more] = [message.text.split(" "), other.text.split(" ")];
    const text = [...words.slice(0, words.length / 2), ...more.slice(more.length / 2)].join(" ");
    return { ...message, id: `${message.id}-${round}`, text };
  });
}

/** The messages as a platform exports them. */
export function asCsv(messages: readonly HostMessage[]): string {
  const rows = messages.map(({ id, lang, text, motive, emotion }) => [id, lang, text, motive, emotion]);
  return [["id", "lang", "message", "motive", "emotion"], ...rows]
    .map((cells) => `${cells.map(quoted).join(";")}\r\n`)
    .join("");
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
