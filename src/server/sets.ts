import { Hono } from "hono";
import { SetSeen, SetWish, type SetList, type SetSeenAt } from "../schema/kept-sets.ts";
import { SetFiles } from "../schema/published-set.ts";
import type { Access } from "./access.ts";
import type { Audit } from "./audit.ts";
import type { HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";
import type { KeptSets } from "./state/kept-sets.ts";
import { tellFailure } from "./tell-failure.ts";

interface SetsOptions {
  readonly kept: KeptSets;
  /** Told whenever another set may be on the floor. */
  readonly activated: (version: string | null) => void;
  /** Told whenever a kiosk has said what it shows. */
  readonly seen: (kiosk: SetSeenAt) => void;
  readonly access: Access;
  readonly audit: Audit;
  readonly now: () => Date;
}

/** Ten times the bundled set, and some room. */
const maximumBytes = 64_000_000;
/** Kiosks that are remembered. */
const mostKiosks = 24;
const absent = { error: "set-unknown", detail: "there is none of that version" } as const;

/** Published sets: to see and fetch for every page, to keep and choose for curators. Whatever comes in is verified here again. */
export function sets({ kept, activated, seen, access, audit, now }: SetsOptions): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  /** By the kiosk's name, the latest word last. Kiosks say it again whenever they begin to hear the house. */
  const kiosks = new Map<string, SetSeenAt>();

  app.get("/", async (c) => {
    const list: SetList = { ...(await kept.list()), seen: [...kiosks.values()].toReversed() };
    return c.json(list);
  });

  app.get("/active", async (c) => c.json(await kept.active()));

  app.get("/:version", async (c) => {
    const files = await kept.one(c.req.param("version"));
    return files === undefined ? c.json(absent, 404) : c.json(files);
  });

  app.post("/", access.only("curator"), ...jsonBody("set", SetFiles, maximumBytes), async (c) => {
    const { version } = await kept.check(c.var.body);
    const isKept = await kept.save(c.var.body);
    audit(c.var.actor, `set ${version}`, isKept ? "published" : "refused, another one has that version");
    if (isKept) return c.json({ version }, 201);
    return c.json({ error: "set-refused", detail: `version: ${version} is another one's` }, 409);
  });

  // What publishing would say, and nothing is kept.
  app.post("/dry-run", access.only("curator"), ...jsonBody("set", SetFiles, maximumBytes), async (c) =>
    c.json(await kept.check(c.var.body)),
  );

  app.post("/active", access.only("curator"), ...jsonBody("activation", SetWish, 512), async (c) => {
    const { id, by } = c.var.body;
    const isChosen = await kept.activate({ id, by, at: now().toISOString() });
    audit(
      c.var.actor,
      `set ${id ?? "that came with the installation"}`,
      isChosen ? "on the floor" : "refused, there is none",
    );
    if (!isChosen) return c.json(absent, 404);
    activated(id);
    return c.body(null, 204);
  });

  // A kiosk has nobody to log in. What it says changes nothing but what curators are shown of it.
  app.post("/seen", ...jsonBody("seen", SetSeen, 512), (c) => {
    const kiosk = { ...c.var.body, at: now().toISOString() };
    kiosks.delete(kiosk.kiosk);
    kiosks.set(kiosk.kiosk, kiosk);
    const [oldest] = kiosks.keys();
    if (kiosks.size > mostKiosks && oldest !== undefined) kiosks.delete(oldest);
    seen(kiosk);
    return c.body(null, 204);
  });

  app.onError(tellFailure);
  return app;
}
