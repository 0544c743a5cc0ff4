import { join } from "node:path";
import { Hono } from "hono";
import { NO_COUNTS } from "../core/counts/counts.ts";
import type { PulseFault } from "../core/health/pulse.ts";
import { OrderGiven } from "../schema/orders-given.ts";
import type { Access } from "./access.ts";
import type { HouseOptions } from "./app.ts";
import type { Audit } from "./audit.ts";
import { counts } from "./counts.ts";
import type { HouseEnv } from "./door.ts";
import type { EventHub } from "./event-hub.ts";
import { floor } from "./floor.ts";
import { floorKiosks } from "./floor-kiosks.ts";
import { floorMessages, type SetSource } from "./floor-messages.ts";
import { floorStatus } from "./floor-status.ts";
import { nodeDisk } from "./state/disk.ts";
import type { HealthJournal } from "./state/health-journal.ts";
import { keepCounts } from "./state/kept-counts.ts";
import { openMonthlyJournal } from "./state/monthly-journal.ts";
import { keepOrders } from "./state/kept-orders.ts";
import { wallDate } from "./wall-date.ts";

interface FloorPartOptions extends Pick<HouseOptions, "state" | "version" | "log" | "now"> {
  readonly hub: EventHub;
  readonly access: Access;
  readonly audit: Audit;
  readonly notes: HealthJournal;
  /** The set on the floor. */
  readonly set: SetSource;
  /** What is amiss with the kiosk now. */
  readonly faults: () => readonly PulseFault[];
}

interface FloorPart {
  readonly app: Hono<HouseEnv>;
  /** Counts what goes wrong with the kiosk, and what goes well again. @param before,after so many things that are amiss. */
  readonly healthChanged: (before: number, after: number) => void;
}

/** The floor's part of the house: orders, reports, status and counts, over what the house keeps of them. */
export function floorPart(options: FloorPartOptions): FloorPart {
  const { state, version, log, now, hub, access, audit, notes, set, faults } = options;
  const today = () => wallDate(now());
  const counted = keepCounts(join(state, "counters"), nodeDisk);
  const kept = keepOrders(join(state, "floor-orders.json"), nodeDisk, (orders) =>
    hub.tell({ kind: "floor-orders", orders }),
  );
  const given = openMonthlyJournal(join(state, "floor-orders"), nodeDisk, OrderGiven);
  void kept.now().then(({ fault }) => fault && log(`${now().toISOString()} ${fault.message}`));
  const kiosks = floorKiosks(() => performance.now());
  const sources = {
    hub,
    kiosks,
    faults,
    journal: notes,
    counts: counted,
    today,
    version,
    now,
  };
  const status = floorStatus(sources);

  const app = new Hono<HouseEnv>();
  const texts = floorMessages(set);
  app.route("/floor", floor({ hub, kept, given, messages: texts, kiosks, status, access, audit, now }));
  app.route("/", counts({ kept: counted, access, now }));
  return {
    app,
    healthChanged: (before, after) => {
      const change = { faults: Math.max(0, after - before), recoveries: Math.max(0, before - after) };
      counted
        .add(today(), { ...NO_COUNTS, ...change })
        .catch((error: unknown) => log(`${now().toISOString()} counts: ${String(error)}`));
    },
  };
}
