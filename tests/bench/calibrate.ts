import { benchDrift } from "./calibrate/drift.ts";
import { benchLatency } from "./calibrate/latency.ts";
import { benchRigs } from "./calibrate/rigs.ts";
import { roomPage, type RoomPage } from "./calibrate/room-page.ts";
import { benchSolver } from "./calibrate/solver.ts";
import type { BenchOptions } from "./main.ts";

type Part = (options: BenchOptions, open: () => Promise<RoomPage>) => Promise<unknown>;

const SOLVER_RIGS = 20;

/** Those of a second or a minute first. A rig's file is for the rigs alone. */
const PARTS: Readonly<Record<string, Part>> = {
  solver: ({ seed, frames = SOLVER_RIGS }) =>
    Promise.resolve(benchSolver(seed, frames, () => performance.now())),
  latency: ({ seed }) => benchLatency({ seed }),
  drift: ({ seed, frames }) => benchDrift({ seed, ...(frames !== undefined && { openings: frames }) }),
  rigs: benchRigs,
};

/** The booth's procedures against the truth: on made-up observations, and by a robot technician in the simulated room. */
export async function benchCalibrate(options: BenchOptions): Promise<unknown> {
  const { rig, seed } = options;
  const part = rig === undefined ? options.part : "rigs";
  const page = roomPage();
  try {
    const report: Record<string, unknown> = { bench: "calibrate", seed };
    for (const [name, run] of Object.entries(PARTS))
      if (part === undefined || part === name) report[name] = await run(options, page.open);
    return report;
  } finally {
    await page.close();
  }
}
