import { Hono } from "hono";
import { countersCsv } from "../core/counts/counters-csv.ts";
import { CivilDate, Tally } from "../schema/counts.ts";
import type { Access } from "./access.ts";
import type { HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";
import { rateLimit } from "./rate-limit.ts";
import type { KeptCounts } from "./state/kept-counts.ts";
import { tellFailure } from "./tell-failure.ts";

interface CountsOptions {
  readonly kept: KeptCounts;
  readonly access: Access;
  readonly now: () => Date;
}

/** A month of tallies after a silence, then one a minute. */
const pace = { atOnce: 60, perSecond: 0.2 } as const;

/** `POST /counts` from the kiosk; `GET /counters.csv?from=2026-11-01&to=2026-11-30`, both optional, for every role. */
export function counts({ kept, access, now }: CountsOptions): Hono<HouseEnv> {
  const app = new Hono<HouseEnv>();
  const mayCount = rateLimit(pace);

  app.post("/counts", ...jsonBody("tally", Tally, 8192), async (c) => {
    if (!mayCount("kiosks", now().getTime())) return c.json({ error: "too-fast", detail: "wait" }, 429);
    if (await kept.take(c.var.body)) return c.body(null, 204);
    return c.json({ error: "too-many", detail: `${c.var.body.date} has been counted too often` }, 409);
  });

  app.get("/counters.csv", access.only("staff", "curator", "technician"), async (c) => {
    const from = CivilDate.safeParse(c.req.query("from") ?? "0001-01-01");
    const to = CivilDate.safeParse(c.req.query("to") ?? "9999-12-31");
    if (!from.success || !to.success) {
      return c.json({ error: "dates-invalid", detail: "from and to are days, as 2026-11-22" }, 400);
    }
    return c.body(countersCsv(await kept.days(from.data, to.data)), 200, {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="paume-counters.csv"',
      "Cache-Control": "no-store",
    });
  });

  app.onError(tellFailure);
  return app;
}
