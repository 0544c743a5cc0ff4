import type { HostMessage } from "../core/messages/host-message.ts";
import { HostMessageLine } from "./host-message.ts";
import type { Sha256 } from "./message-set.ts";

/** What stands in a published set in the place of a message that was erased: the SHA-256 of the line that was there, and nothing else. */
const ERASED = /^\{"erased":"([0-9a-f]{64})"\}$/;

const hash = (text: string, sha256: Sha256): Promise<string> => sha256(new TextEncoder().encode(text));

/**
 * The SHA-256, lower-case hex, of the SHA-256s of a set's lines, one a line. Erasing a message does not change it, since the line that stands in
 * its place has that message's.
 */
export async function linesHash(text: string, sha256: Sha256): Promise<string> {
  const lines = text.split("\n");
  const hashes = await Promise.all(lines.map(async (line) => ERASED.exec(line)?.[1] ?? hash(line, sha256)));
  return hash(hashes.join("\n"), sha256);
}

/** @returns the lines that are messages still, and how many are not. */
export function withoutErased(text: string): { readonly text: string; readonly erased: number } {
  const lines = text.split("\n");
  const left = lines.filter((line) => !ERASED.test(line));
  return { text: left.join("\n"), erased: lines.length - left.length };
}

/**
 * Takes messages out of a set's lines: those of these ids, and all that have a text of theirs.
 * @returns undefined where it has none of them.
 */
export async function eraseLines(
  text: string,
  ids: ReadonlySet<string>,
  sha256: Sha256,
): Promise<string | undefined> {
  const lines = text.split("\n");
  const said = new Set(lines.flatMap((line) => textsIn(line, (message) => ids.has(message.id))));
  if (said.size === 0) return undefined;
  const left = lines.map(async (line) =>
    textsIn(line).some((one) => said.has(one)) ? JSON.stringify({ erased: await hash(line, sha256) }) : line,
  );
  return (await Promise.all(left)).join("\n");
}

/** What the message of a line says, in all its languages. */
function textsIn(line: string, isMeant = (_message: HostMessage): boolean => true): readonly string[] {
  const message = messageIn(line);
  if (message === undefined || !isMeant(message)) return [];
  return [message.text, ...Object.values(message.translations ?? {})];
}

function messageIn(line: string): HostMessage | undefined {
  try {
    return HostMessageLine.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
