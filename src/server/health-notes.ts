import { Hono } from "hono";
import type { z } from "../schema/zod.ts";
import { HealthNote, type HealthJournal as Answer } from "../schema/health-note.ts";
import type { HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";
import { rateLimit } from "./rate-limit.ts";
import type { HealthJournal } from "./state/health-journal.ts";
import { tellFailure } from "./tell-failure.ts";

/** Some weeks of opening checks and hourly marks. */
const SHOWN = 500;
/** A page notes something once an hour. */
const pace = { atOnce: 20, perSecond: 1 / 60 } as const;

/** Takes what pages note of how well the light lands, and gives the latest of it. The kiosk has nobody to log in, so any page may note. */
export function healthNotes(journal: HealthJournal, now: () => Date): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  const mayNote = rateLimit(pace);
  app.get("/", async (c) => {
    const answer: z.input<typeof Answer> = { entries: [...(await journal.latest(SHOWN))] };
    return c.json(answer);
  });
  app.post("/", ...jsonBody("note", HealthNote, 1024), async (c) => {
    if (!mayNote("pages", now().getTime()))
      return c.json({ error: "too-fast", detail: "wait a minute" }, 429);
    await journal.add({ at: now().toISOString(), note: c.var.body });
    return c.body(null, 204);
  });
  app.onError(tellFailure);
  return app;
}
