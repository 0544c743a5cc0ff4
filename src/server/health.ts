import { Hono } from "hono";
import { faultsOfAll, nextPulses, type PulseFault, type Pulses } from "../core/health/pulse.ts";
import { Heartbeat } from "../schema/heartbeat.ts";
import type { Access } from "./access.ts";
import type { HouseEnv } from "./door.ts";
import { jsonBody } from "./json-body.ts";
import type { HouseMetrics } from "./metrics.ts";

interface HealthOptions {
  readonly version: string;
  readonly metrics: HouseMetrics;
  readonly access: Pick<Access, "fromBeyond">;
  /** Whether a technician works on this machine: then no kiosk is missed. */
  readonly isAttended: () => boolean;
  /** Told how many things are amiss whenever that becomes different. */
  readonly changed: (before: number, after: number) => void;
  /** Receives a line whenever the kiosk's health becomes different. */
  readonly log: (line: string) => void;
  readonly now: () => Date;
  /** Of a clock that nobody sets. */
  readonly elapsedMs: () => number;
}

export interface Health {
  readonly app: Hono<HouseEnv>;
  /** What is amiss with the kiosk now. */
  readonly faults: () => readonly PulseFault[];
}

const maximumBytes = 256;
/** Whoever opens the booth needs so long to log in. */
const boothOpensMs = 300_000;

/**
 * `POST /heartbeat` from the kiosk. `GET /health`: the house answers, and says what is amiss. `GET /health/kiosk`: 503 while anything is.
 * `GET /health/picture`: 503 only for what a new browser would mend, which an unplugged camera
 * is not, and a booth in its place is not either. `GET /metrics`: for Prometheus.
 * At the machine they answer everybody; from beyond it, technicians.
 */
export function health({
  version,
  metrics,
  access,
  isAttended,
  changed,
  log,
  now,
  elapsedMs,
}: HealthOptions): Health {
  let pulses: Pulses = new Map();
  let told = "well";
  let amiss = 0;
  let boothAtMs = -Infinity;
  const app = new Hono<HouseEnv>();

  const faults = () => {
    const found = faultsOfAll(pulses, elapsedMs());
    const state = found.length === 0 ? "well" : found.join(", ");
    // A house without any kiosk is a house where somebody just looks.
    if (state !== told && pulses.size > 0) {
      log(`${now().toISOString()} kiosk: ${state}`);
      told = state;
      changed(amiss, found.length);
      amiss = found.length;
    }
    return found;
  };

  const technician = access.fromBeyond("technician");
  app.use("/booth/*", async (c, next) => {
    if (c.env.door.kind === "inner") boothAtMs = elapsedMs();
    await next();
  });
  app.post("/heartbeat", ...jsonBody("heartbeat", Heartbeat, maximumBytes), (c) => {
    const { life, ...beat } = c.var.body;
    metrics.beat(pulses.get(life)?.last, beat);
    pulses = nextPulses(pulses, life, beat, elapsedMs());
    faults();
    return c.body(null, 204);
  });
  app.get("/health", technician, (c) => {
    const reasons = faults();
    return c.json({ ok: reasons.length === 0, name: "paume", version, reasons });
  });
  app.get("/health/kiosk", (c) => {
    const reasons = faults();
    const ok = reasons.length === 0;
    return c.json({ ok, reasons, ...[...pulses.values()].at(-1)?.last }, ok ? 200 : 503);
  });
  app.get("/health/picture", (c) => {
    const reasons = faults().filter((fault) => fault !== "camera-blind");
    const attended = isAttended() || elapsedMs() - boothAtMs < boothOpensMs;
    const ok = reasons.length === 0 || attended;
    return c.json({ ok, reasons, attended }, ok ? 200 : 503);
  });
  app.get("/metrics", technician, async (c) => {
    metrics.faults(faults());
    return c.text(await metrics.text(), 200, { "Cache-Control": "no-store" });
  });
  return { app, faults };
}
