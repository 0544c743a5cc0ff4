import type { Guidance, RemoteKey } from "../../schema/remote.ts";
import { ask } from "./ask.ts";
import { latestSender } from "./latest-sender.ts";

/** What became of a key: the booth has it; no booth is open on the installation's machine; the session has ended; it came too fast. */
export type KeyOutcome = "heard" | "nobody-listens" | "logged-out" | "too-fast";

/** The telephone's end: presses a key in the booth. It answers once the booth has been sent it. @throws PaumeError house-silent. */
export async function pressKey(key: RemoteKey): Promise<KeyOutcome> {
  const { ok, status } = await ask("/remote/keys", { method: "POST", body: { key } });
  if (ok) return "heard";
  if (status === 401 || status === 403) return "logged-out";
  return status === 429 ? "too-fast" : "nobody-listens";
}

/** A line is read, not watched: more often than this it is not sent. */
const betweenMs = 150;

/** The booth's end: tells the telephones where it stands. @returns what to call with each guidance. */
export const guidanceSender = (signal: AbortSignal): ((guidance: Guidance) => void) =>
  latestSender("/remote/guidance", betweenMs, signal);
