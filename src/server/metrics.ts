import { Counter, Gauge, Registry } from "prom-client";
import { pulseFaultNames, type Beat, type PulseFault } from "../core/health/pulse.ts";
import type { Fault } from "../schema/fault.ts";

/** What the house counts. Sums over everybody, never anything about anybody. */
export interface HouseMetrics {
  /** A beat of a kiosk's page. @param before the one before it; undefined for the first that this house hears of that page. */
  readonly beat: (before: Beat | undefined, beat: Beat) => void;
  readonly faults: (present: readonly PulseFault[]) => void;
  readonly reported: (code: Fault["code"]) => void;
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>;
}

export function houseMetrics(version: string): HouseMetrics {
  const registry = new Registry();
  const registers = [registry];
  const pictures = new Counter({ name: "paume_pictures_total", help: "Pictures drawn by kiosks", registers });
  const frames = new Counter({
    name: "paume_frames_tracked_total",
    help: "Camera frames in which hands were looked for",
    registers,
  });
  const opened = new Counter({
    name: "paume_kiosk_opened_total",
    help: "Times a kiosk's page began anew",
    registers,
  });
  const amiss = new Gauge({
    name: "paume_kiosk_fault",
    help: "1 while this is amiss with the kiosk, see /health",
    labelNames: ["fault"],
    registers,
  });
  const reports = new Counter({
    name: "paume_faults_total",
    help: "Faults that pages reported",
    labelNames: ["code"],
    registers,
  });
  const memory = new Gauge({
    name: "paume_house_memory_bytes",
    help: "Resident memory of the house",
    registers,
  });
  const build = new Gauge({ name: "paume_build", help: "Always 1", labelNames: ["version"], registers });
  build.set({ version }, 1);

  return {
    beat: (before, beat) => {
      if (before === undefined) opened.inc();
      // A page only ever counts on; what counts back is none of ours.
      pictures.inc(Math.max(0, beat.rendered - (before?.rendered ?? 0)));
      frames.inc(Math.max(0, beat.tracked - (before?.tracked ?? 0)));
    },
    faults: (present) => {
      for (const fault of pulseFaultNames) amiss.set({ fault }, present.includes(fault) ? 1 : 0);
    },
    reported: (code) => reports.inc({ code }),
    text: () => {
      memory.set(process.memoryUsage.rss());
      return registry.metrics();
    },
  };
}
