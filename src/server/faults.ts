import { Hono } from "hono";
import { Fault } from "../schema/fault.ts";
import type { HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";
import { rateLimit } from "./rate-limit.ts";

const maximumBytes = 2048;
/** A fault is told once, and once more when it has come back: whoever sends more fills the log with nothing. */
const pace = { atOnce: 120, perSecond: 1 } as const;

/**
 * Takes faults from the pages, so that what went wrong in one stands in the house's log too.
 * @param log receives one line, without control characters, so that no page can forge a second one.
 */
export function faults(
  log: (line: string) => void,
  now: () => Date,
  counted: (code: Fault["code"]) => void,
): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  const mayTell = rateLimit(pace);
  app.post("/", ...jsonBody("fault", Fault, maximumBytes), (c) => {
    if (!mayTell("pages", now().getTime()))
      return c.json({ error: "too-fast", detail: "wait a second" }, 429);
    const { code, detail } = c.var.body;
    counted(code);
    log(`${now().toISOString()} ${code}: ${onOneLine(detail)}`);
    return c.body(null, 204);
  });
  return app;
}

function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}
