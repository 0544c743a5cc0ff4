import { PaumeError } from "../../core/error.ts";
import { tellRefusals } from "../../core/messages/refusal.ts";
import { parseHostMessages } from "../../schema/host-messages.ts";
import { countLanguages, parseMessageManifest } from "../../schema/message-manifest.ts";
import { parseMessageSet, type Sha256 } from "../../schema/message-set.ts";

/**
 * Counts and hashes messages that were edited by hand; what people wrote in the manifest, its version too, stays.
 * @returns the manifest to store beside them.
 * @throws PaumeError "set-corrupt" if the kiosk would refuse any of the messages, or all of them with this manifest.
 */
export async function renewManifest(
  manifestJson: string,
  bytes: Uint8Array<ArrayBuffer>,
  sha256: Sha256,
): Promise<string> {
  const manifest = parseMessageManifest(manifestJson);
  const { messages, refused } = parseHostMessages(bytes);
  if (refused.length > 0) throw new PaumeError("set-corrupt", tellRefusals(refused));
  const counted = {
    ...manifest,
    count: messages.length,
    languages: countLanguages(messages),
    sha256: await sha256(bytes),
  };
  const renewed = `${JSON.stringify(counted, null, 2)}\n`;
  await parseMessageSet(renewed, bytes, sha256);
  return renewed;
}
