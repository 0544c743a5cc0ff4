import { readFile } from "node:fs/promises";
import { Hono } from "hono";
import { faults } from "./faults.ts";
import { strictHeaders } from "./headers.ts";
import { staticFiles } from "./static-files.ts";

export interface HouseOptions {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Folder of the message sets. */
  readonly messages: string;
  /** The installation's file. It is read anew at each request: a mended file needs no restart. */
  readonly installation: string;
  readonly version: string;
  /** Receives a line for every fault. */
  readonly log: (line: string) => void;
  readonly now: () => Date;
}

/** The only names by which the house is called: another name is another site's, rebound to this address. */
const ownNames = new Set(["127.0.0.1", "localhost"]);

/** The house: the built pages, the message sets and the installation's file, with strict headers on every answer. */
export function houseApp({ pages, messages, installation, version, log, now }: HouseOptions): Hono {
  const app = new Hono();
  app.use(strictHeaders);
  app.use(async (c, next) => {
    if (ownNames.has(new URL(c.req.url).hostname)) return next();
    return c.json(
      { error: "host-unknown", detail: "the house answers to 127.0.0.1 and localhost only" },
      421,
    );
  });

  app.route("/faults", faults(log, now));
  app.get("/health", (c) => c.json({ ok: true, name: "paume", version }));
  app.get("/installation.json", async (c) => {
    const bytes = await readFile(installation).catch(() => undefined);
    if (bytes === undefined) return c.json({ error: "installation-missing", detail: installation }, 404);
    return c.body(bytes, 200, { "Content-Type": "application/json" });
  });
  app.get("/messages/*", staticFiles({ root: messages, mount: "/messages" }));
  app.get("*", staticFiles({ root: pages, immutableUnder: "/assets/" }));

  app.all("*", (c) => {
    const known = c.req.path === "/faults" ? "POST" : "GET, HEAD";
    if (known.includes(c.req.method)) return c.json({ error: "not-found", detail: c.req.path }, 404);
    return c.json({ error: "method-not-allowed", detail: `${c.req.path} takes ${known}` }, 405, {
      Allow: known,
    });
  });
  app.onError((error, c) => {
    log(`${now().toISOString()} house: ${c.req.method} ${c.req.path}: ${error.message}`);
    return c.json({ error: "house-failed", detail: "see the house's log" }, 500);
  });
  return app;
}
