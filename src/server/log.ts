import { Hono } from "hono";
import { LogEntry } from "../schema/log-entry.ts";
import type { Access } from "./access.ts";
import type { HouseEnv } from "./door.ts";
import { latestLogLines } from "./log-lines.ts";

/** Some days, and no more than a telephone scrolls through. */
const MOST_LINES = 1000;

/** `GET /log`: the latest lines of the log, newest first, as text for a technician to read, on a telephone too. @param folder of the log. */
export function log(folder: string, access: Access): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  app.get("/", access.only("technician"), async (c) => {
    const lines = await latestLogLines(folder, MOST_LINES);
    return c.text(`${lines.toReversed().map(readable).join("\n")}\n`, 200, { "Cache-Control": "no-store" });
  });
  return app;
}

/** A line that a power cut has damaged is told as it is. */
function readable(line: string): string {
  try {
    const { at, what, says } = LogEntry.parse(JSON.parse(line));
    return `${at} ${what}: ${says}`;
  } catch {
    return line;
  }
}
