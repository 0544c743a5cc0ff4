import { Hono } from "hono";
import { Guidance, KeyPress } from "../schema/remote.ts";
import type { Access } from "./access.ts";
import type { Audit } from "./audit.ts";
import type { HouseEnv } from "./door.ts";
import type { EventHub } from "./event-hub.ts";
import { jsonBody } from "./json-body.ts";
import { rateLimit } from "./rate-limit.ts";

interface RemoteOptions {
  readonly hub: EventHub;
  readonly access: Access;
  readonly audit: Audit;
  readonly now: () => Date;
}

/** A thumb's pace. */
const keyPace = { atOnce: 5, perSecond: 4 } as const;
/** The booth's own: see `guidanceSender`. */
const guidancePace = { atOnce: 20, perSecond: 10 } as const;
const tooFast = { error: "too-fast", detail: "wait a second" } as const;

/** Keys from a telephone to the booth, and the booth's line to the telephone. Nothing is kept but the latest line. */
export function remote({ hub, access, audit, now }: RemoteOptions): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  const mayPress = rateLimit(keyPace);
  const maySay = rateLimit(guidancePace);

  app.post("/keys", access.only("technician"), ...jsonBody("key", KeyPress, 128), (c) => {
    const { actor, body } = c.var;
    if (!mayPress(actor.token ?? actor.who, now().getTime())) return c.json(tooFast, 429);
    const heard = hub.tell({ kind: "remote-key", key: body.key }) > 0;
    audit(actor, `key ${body.key}`, heard ? "done" : "refused, no booth is open");
    if (heard) return c.body(null, 204);
    return c.json({ error: "nobody-listens", detail: "no booth is open on the installation's machine" }, 409);
  });

  app.post("/guidance", access.only("technician"), ...jsonBody("guidance", Guidance, 2048), (c) => {
    if (!maySay(c.var.actor.who, now().getTime())) return c.json(tooFast, 429);
    hub.tell({ kind: "booth-guidance", ...c.var.body });
    return c.body(null, 204);
  });
  return app;
}
