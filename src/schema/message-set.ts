import { PaumeError } from "../core/error.ts";
import type { HostMessage, MessageSet } from "../core/messages/host-message.ts";
import { tellRefusals } from "../core/messages/refusal.ts";
import { parseHostMessages } from "./host-messages.ts";
import { countLanguages, type MessageManifest, parseMessageManifest } from "./message-manifest.ts";

/** @returns lower-case hex SHA-256 of the bytes. The caller brings it: `crypto.subtle` in a page, anything in Node. */
export type Sha256 = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;

/** @returns what the manifest says of the messages and is not so. */
function contradictions(manifest: MessageManifest, messages: readonly HostMessage[]): readonly string[] {
  const faults: string[] = [];
  if (manifest.count !== messages.length) {
    faults.push(`count: the manifest says ${manifest.count}, the file has ${messages.length}`);
  }
  const found = countLanguages(messages);
  for (const lang of new Set([...Object.keys(manifest.languages), ...Object.keys(found)])) {
    const [said, is] = [manifest.languages[lang] ?? 0, found[lang] ?? 0];
    if (said !== is) faults.push(`languages.${lang}: the manifest says ${said}, the file has ${is}`);
  }
  for (const token of new Set(messages.map((message) => message.provenance))) {
    if (!Object.hasOwn(manifest.provenance, token)) faults.push(`provenance.${token}: is not explained`);
  }
  return faults;
}

/**
 * Verifies and parses a message set. Messages whose text may not be shown are kept apart; with any other fault the set is not taken.
 * @param bytes the JSON lines file exactly as stored.
 * @throws PaumeError "set-wrong-hash" if the bytes are not those the manifest describes; "set-corrupt" naming
 *   each bad line, or each field in which the manifest and the messages disagree.
 */
export async function parseMessageSet(
  manifestJson: string,
  bytes: Uint8Array<ArrayBuffer>,
  sha256: Sha256,
): Promise<MessageSet> {
  const manifest = parseMessageManifest(manifestJson);
  const found = await sha256(bytes);
  if (found !== manifest.sha256) {
    const crlf = bytes.includes(0x0d)
      ? "; the file has CRLF line ends, which some program may have added"
      : "";
    throw new PaumeError("set-wrong-hash", `expected ${manifest.sha256}, found ${found}${crlf}`);
  }
  const { messages, refused } = parseHostMessages(bytes);
  const faults = contradictions(manifest, [...messages, ...refused.map(({ message }) => message)]);
  if (faults.length > 0) throw new PaumeError("set-corrupt", `manifest: ${faults.join("\n")}`);
  if (messages.length === 0) throw new PaumeError("set-corrupt", tellRefusals(refused));
  const { name, version, provenance, licence, credit } = manifest;
  return { name, version, sha256: found, messages, refused, provenance, licence, credit };
}
