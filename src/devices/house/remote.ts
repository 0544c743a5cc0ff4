import type { Guidance, RemoteKey } from "../../schema/remote.ts";
import { ask } from "./ask.ts";

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

/**
 * The booth's end: tells the telephones where it stands. What is said while the last word is still on its way replaces what waits; nothing is
 * queued, and the last word always arrives. A house that does not answer is not waited for: the next word tries again.
 * @returns what to call with each guidance.
 */
export function guidanceSender(signal: AbortSignal): (guidance: Guidance) => void {
  let waiting: Guidance | undefined;
  let sending = false;

  const send = async () => {
    sending = true;
    while (waiting !== undefined && !signal.aborted) {
      const body = waiting;
      waiting = undefined;
      await ask("/remote/guidance", { method: "POST", body }).catch(() => undefined);
      await new Promise((resolve) => {
        setTimeout(resolve, betweenMs);
      });
    }
    sending = false;
  };
  return (guidance) => {
    waiting = guidance;
    if (!sending) void send();
  };
}
