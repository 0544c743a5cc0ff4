import { ask } from "./ask.ts";

/**
 * Sends the house what is so now. What is said while the last word is still on its way replaces what waits; nothing is queued, and the last word
 * always arrives. A house that does not answer is not waited for: the next word tries again.
 * @param apartMs at least so long from one word to the next. @returns what to call with each word.
 */
export function latestSender(path: string, apartMs: number, signal: AbortSignal): (word: unknown) => void {
  let waiting: { readonly word: unknown } | undefined;
  let sending = false;

  const send = async () => {
    sending = true;
    while (waiting !== undefined && !signal.aborted) {
      const { word } = waiting;
      waiting = undefined;
      await ask(path, { method: "POST", body: word }).catch(() => undefined);
      await new Promise((resolve) => {
        setTimeout(resolve, apartMs);
      });
    }
    sending = false;
  };
  return (word) => {
    waiting = { word };
    if (!sending) void send();
  };
}
