import { Hono } from "hono";
import { HouseEventKind } from "../schema/house-event.ts";
import { mayActAs, type Session } from "../schema/session.ts";
import { z } from "../schema/zod.ts";
import type { Access, Actor } from "./access.ts";
import type { DoorKind, HouseEnv } from "./door.ts";
import type { EventHub } from "./event-hub.ts";

const Kinds = z
  .string()
  .max(200)
  .transform((list) => list.split(","))
  .pipe(z.array(HouseEventKind).min(1).max(10));

/** What concerns calibration is the technician's; which one is in use, the hours and what is on the floor, every page of the machine may know: the kiosk has nobody to log in. */
function mayHear(kind: HouseEventKind, who: Session["who"], door: DoorKind): boolean {
  const technician = mayActAs({ who, withPin: [] }, "technician");
  const staff = who === "machine" || who === "staff" || who === "curator";
  switch (kind) {
    case "calibration-activated":
    case "opening-hours":
    case "set-activated":
    case "set-seen":
      return door === "inner";
    case "floor-orders":
      return door === "inner" || staff;
    case "floor-shown":
    case "projector":
      return staff;
    case "remote-key":
      return door === "inner" && technician;
    case "booth-guidance":
      return technician;
    default:
      return kind satisfies never;
  }
}

/** `GET /events?kinds=a,b`: server-sent events of these kinds, for as long as the page may hear them. */
export function events(hub: EventHub, access: Access): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  app.get("/", async (c) => {
    // Hono answers HEAD by GET and drops the body, and nobody would ever end this one.
    if (c.req.method !== "GET") return c.body(null, 405, { Allow: "GET" });
    const kinds = Kinds.safeParse(c.req.query("kinds"));
    if (!kinds.success) {
      return c.json({ error: "kinds-unknown", detail: "see src/schema/house-event.ts" }, 400);
    }
    const cookies = c.req.header("Cookie");
    const asker = () => access.actor(c.env, cookies);
    const mayListen = ({ who, door }: Actor) => kinds.data.every((kind) => mayHear(kind, who, door));
    const actor = await asker();
    if (!mayListen(actor)) {
      return c.json({ error: "not-logged-in", detail: "these events are not for everybody" }, 401);
    }
    const body = hub.listen({
      kinds: kinds.data,
      door: actor.door,
      heard: c.req.header("Last-Event-ID"),
      mayStay: async () => mayListen(await asker()),
      ended: actor.session?.ended,
    });
    return c.body(body, 200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  });
  return app;
}
