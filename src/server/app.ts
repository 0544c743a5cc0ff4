import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Hono } from "hono";
import type { SetSeenAt } from "../schema/kept-sets.ts";
import { access as accessTo } from "./access.ts";
import { auditTo } from "./audit.ts";
import { calibrations } from "./calibrations.ts";
import { desk } from "./desk.ts";
import { doorkeeper, type HouseEnv } from "./door.ts";
import { eventHub, type EventHub } from "./event-hub.ts";
import { events } from "./events.ts";
import { faults } from "./faults.ts";
import { installedSet } from "./floor-messages.ts";
import { floorPart } from "./floor-part.ts";
import { floorSet } from "./floor-set.ts";
import { strictHeaders } from "./headers.ts";
import { health } from "./health.ts";
import { healthNotes } from "./health-notes.ts";
import { log as logBook } from "./log.ts";
import { houseMetrics } from "./metrics.ts";
import { notice } from "./notice.ts";
import { publishersOf } from "./publishers.ts";
import { remote } from "./remote.ts";
import { sameOrigin } from "./same-origin.ts";
import { session } from "./session.ts";
import { sessions as openSessions } from "./sessions.ts";
import { sets } from "./sets.ts";
import { nodeDisk } from "./state/disk.ts";
import { openHealthJournal } from "./state/health-journal.ts";
import { keepJournal } from "./state/kept-journal.ts";
import { keepCalibrations } from "./state/kept-calibrations.ts";
import { keepSets } from "./state/kept-sets.ts";
import { staticFiles } from "./static-files.ts";

export interface HouseOptions {
  /** Folder of the built pages. */
  readonly pages: string;
  /** Folder of the message sets. */
  readonly messages: string;
  /** The installation's file. It is read anew at each request: a mended file needs no restart. */
  readonly installation: string;
  /** Folder of what the house itself keeps: the PINs, the calibrations, the desk's workspace, the floor's orders, the counts, the log. */
  readonly state: string;
  readonly version: string;
  /** Receives a line for every fault, and one for every action of staff, curator or technician. */
  readonly log: (line: string) => void;
  readonly now: () => Date;
}

/** What takes other methods than GET and HEAD. */
const methods: Readonly<Record<string, string>> = {
  "/faults": "POST",
  "/heartbeat": "POST",
  "/session": "GET, POST, DELETE",
  "/events": "GET",
  "/remote/keys": "POST",
  "/remote/guidance": "POST",
  "/calibrations": "GET, HEAD, POST",
  "/calibrations/active": "GET, HEAD, POST",
  "/health-notes": "GET, HEAD, POST",
  "/floor/orders": "POST",
  "/floor/report": "POST",
  "/counts": "POST",
  "/sets": "GET, HEAD, POST",
  "/sets/active": "GET, HEAD, POST",
  "/sets/dry-run": "POST",
  "/sets/seen": "POST",
  "/desk/journal": "GET, HEAD, POST",
  "/desk/journal/mended": "POST",
  "/desk/journal/set-aside": "POST",
};

/** The house: the built pages, the message sets, the installation's file and what staff may do, with strict headers on every answer. */
export function houseApp(options: HouseOptions, hub: EventHub = eventHub(options.now)): Hono<HouseEnv> {
  const { pages, messages, installation, state, version, log, now } = options;
  const app = new Hono<HouseEnv>();
  app.use(strictHeaders);
  app.use(doorkeeper(now));
  app.use(sameOrigin);

  const sessions = openSessions();
  const access = accessTo({ state, sessions, now });
  const audit = auditTo(log, now);
  const metrics = houseMetrics(version);
  app.route("/faults", faults(log, now, metrics.reported));
  app.route("/session", session({ state, sessions, access, audit, now }));
  app.route("/events", events(hub, access));
  app.route("/remote", remote({ hub, access, audit, now }));
  const kept = keepCalibrations(join(state, "calibrations"), nodeDisk);
  const activated = (id = "installation") => void hub.tell({ kind: "calibration-activated", id });
  app.route("/calibrations", calibrations({ kept, activated, access, audit, now }));
  const keptSets = keepSets(join(state, "sets"), nodeDisk, publishersOf(installation));
  const shown = (set: string | null) => void hub.tell({ kind: "set-activated", version: set });
  const seen = (kiosk: SetSeenAt) => void hub.tell({ kind: "set-seen", seen: kiosk });
  app.route("/sets", sets({ kept: keptSets, activated: shown, seen, access, audit, now }));
  const erased = async (gone: ReadonlySet<string>): Promise<void> => {
    const touched = await keptSets.erase(gone);
    if (touched.length > 0) shown((await keptSets.active()).version);
  };
  const journal = keepJournal(join(state, "desk"), nodeDisk, erased);
  app.route("/desk", desk({ journal, access, audit, now }));
  const notes = openHealthJournal(join(state, "health"), nodeDisk);
  app.route("/health-notes", healthNotes(notes, now));

  const isAttended = () => hub.isHeard("remote-key");
  const kiosk = health({
    version,
    metrics,
    access,
    isAttended,
    changed: (before, after) => ofFloor.healthChanged(before, after),
    log,
    now,
    elapsedMs: () => performance.now(),
  });
  const set = floorSet(hub, keptSets, installedSet(messages, installation));
  const ofFloor = floorPart({ ...options, hub, access, audit, notes, set, faults: kiosk.faults });
  app.route("/", kiosk.app);
  app.route("/", ofFloor.app);
  app.route("/log", logBook(join(state, "log"), access));
  app.route("/", notice(installation));
  app.get("/installation.json", async (c) => {
    const bytes = await readFile(installation).catch(() => undefined);
    if (bytes === undefined) return c.json({ error: "installation-missing", detail: installation }, 404);
    return c.body(bytes, 200, { "Content-Type": "application/json" });
  });
  app.get("/messages/*", staticFiles({ root: messages, mount: "/messages" }));
  app.get("*", staticFiles({ root: pages, immutableUnder: "/assets/" }));

  app.all("*", (c) => {
    const known = methods[c.req.path] ?? "GET, HEAD";
    if (known.split(", ").includes(c.req.method)) {
      return c.json({ error: "not-found", detail: c.req.path }, 404);
    }
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
