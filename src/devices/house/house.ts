import { PaumeError, type PaumeErrorCode } from "../../core/error.ts";
import type { MessageSet } from "../../core/messages/host-message.ts";
import { parseInstallation, type Installation } from "../../schema/installation.ts";
import { parseMessageSet } from "../../schema/message-set.ts";
import { NoticeAnswer, type Notice } from "../../schema/notice.ts";
import { sha256 } from "../sha256.ts";
import { answered, ask } from "./ask.ts";

/** The site's own configuration. @throws PaumeError installation-missing, installation-invalid. */
export const fetchInstallation = async (): Promise<Installation> =>
  parseInstallation(await fetchInstallationText());

/** The same as it is written. @throws PaumeError installation-missing. */
export async function fetchInstallationText(): Promise<string> {
  const response = await get("/installation.json", "installation-missing");
  return response.text();
}

/** What the site says of itself to visitors; null where it says nothing. @throws PaumeError house-silent. */
export const fetchNotice = async (): Promise<Notice | null> =>
  (await answered(await ask("/notice.json", { method: "GET" }), NoticeAnswer)).notice;

/**
 * The message set on the floor, verified.
 * @param name of `messages/NAME.manifest.json` and `messages/NAME.jsonl`.
 * @throws PaumeError set-missing, set-corrupt, set-wrong-hash.
 */
export async function fetchMessageSet(name: string): Promise<MessageSet> {
  const [manifest, lines] = await Promise.all([
    get(`/messages/${name}.manifest.json`, "set-missing"),
    get(`/messages/${name}.jsonl`, "set-missing"),
  ]);
  return parseMessageSet(await manifest.text(), new Uint8Array(await lines.arrayBuffer()), sha256);
}

/** Writes a fault into the house's log. Never throws: whoever reports a fault has trouble enough. */
export async function reportFault(error: PaumeError): Promise<void> {
  const body = JSON.stringify({ code: error.code, detail: error.detail.slice(0, 1500) });
  await fetch("/faults", { method: "POST", headers: { "content-type": "application/json" }, body }).catch(
    () => undefined,
  );
}

async function get(path: string, missing: PaumeErrorCode): Promise<Response> {
  // A mended file must be seen at the next try.
  const response = await fetch(path, { cache: "no-cache" }).catch((cause: unknown) => {
    throw new PaumeError(missing, `${path}: the house does not answer`, { cause });
  });
  if (!response.ok) throw new PaumeError(missing, `${path}: the house answers ${response.status}`);
  return response;
}
