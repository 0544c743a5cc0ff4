import { asParagraph, type ImportedMessage } from "../../../core/import/read-messages.ts";
import type { HostMessage } from "../../../core/messages/host-message.ts";
import { fetchInstallation, fetchMessageSet } from "../../../devices/house/house.ts";
import type { Desk } from "../desk.ts";

const imported = ({ id, lang, text, motive, emotion }: HostMessage): ImportedMessage => ({
  id,
  lang,
  text,
  normalised: asParagraph(text),
  motive,
  emotion,
});

/**
 * Imports the messages on the floor, under their set's name; those that the floor does not show too, so that somebody mends them.
 * @throws PaumeError installation-missing, installation-invalid, set-missing, set-corrupt, set-wrong-hash, store-failed.
 */
export async function bringFloorSet(desk: Desk): Promise<void> {
  const { messages: set } = await fetchInstallation();
  const { name, messages, refused } = await fetchMessageSet(set.set);
  const all = [...messages, ...refused.map(({ message }) => message)];
  desk.faults.clear("set-missing", "set-corrupt", "set-wrong-hash");
  await desk.addImport({ source: name, fresh: all.map(imported), changed: [], gone: [] });
}
