import type { Readable, Writable } from "node:stream";
import { z } from "../../schema/zod.ts";

/** What comes over the pipe: an answer to a command, or news. */
const Heard = z.looseObject({
  id: z.number().optional(),
  method: z.string().optional(),
  sessionId: z.string().optional(),
  params: z.unknown().optional(),
  result: z.unknown().optional(),
});

export interface News {
  readonly method: string;
  readonly sessionId: string | undefined;
  readonly params: unknown;
}

/** A browser's DevTools protocol over its own pipe, which nobody else on the machine can reach, as they could a port. */
export interface DevtoolsPipe {
  /** @returns the answer's result; undefined where the browser refuses. @throws Error where none comes within `withinMs`. */
  readonly ask: (method: string, params?: object, sessionId?: string, withinMs?: number) => Promise<unknown>;
}

const ANSWER_MS = 10_000;

/** Messages are JSON, each ended by a NUL: https://chromedevtools.github.io/devtools-protocol/ */
export function devtoolsPipe(to: Writable, from: Readable, hear: (news: News) => void): DevtoolsPipe {
  const waiting = new Map<number, (result: unknown) => void>();
  let count = 0;
  let rest = "";
  from.setEncoding("utf8");
  from.on("data", (text: string) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop() ?? "";
    for (const message of messages) {
      const { id, method, sessionId, params, result } = Heard.parse(JSON.parse(message));
      if (id !== undefined) waiting.get(id)?.(result);
      else if (method !== undefined) hear({ method, sessionId, params });
    }
  });
  // A browser that has gone says so by its exit.
  to.on("error", () => undefined);
  return {
    ask: (method, params = {}, sessionId?: string, withinMs = ANSWER_MS) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        const late = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${method}: no answer within ${withinMs} ms`));
        }, withinMs);
        waiting.set(id, (result) => {
          clearTimeout(late);
          waiting.delete(id);
          resolve(result);
        });
        to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
  };
}
