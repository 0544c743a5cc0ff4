import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { parseInstallation } from "../schema/installation.ts";
import type { NoticeAnswer } from "../schema/notice.ts";
import type { HouseEnv } from "./door.ts";

/** `GET /notice.json`: what the site says of itself to visitors, and nothing else of its file: it is there beyond the machine too. */
export function notice(installation: string): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  app.get("/notice.json", async (c) => {
    const answer: NoticeAnswer = { notice: await noticeIn(installation) };
    return c.json(answer);
  });
  return app;
}

/** Kiosks say what is wrong with the file: the notice is as general then as where it has none. */
async function noticeIn(installation: string): Promise<NoticeAnswer["notice"]> {
  try {
    return parseInstallation(await readFile(installation, "utf8")).notice ?? null;
  } catch {
    return null;
  }
}
