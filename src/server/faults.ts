import { Hono } from "hono";
import { Fault } from "../schema/fault.ts";
import type { HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";

const maximumBytes = 2048;

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
  app.post("/", ...jsonBody("fault", Fault, maximumBytes), (c) => {
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
