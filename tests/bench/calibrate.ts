import { benchRigs } from "./calibrate/rigs.ts";
import { roomPage, type RoomPage } from "./calibrate/room-page.ts";
import type { BenchOptions } from "./main.ts";

type Part = (options: BenchOptions, open: () => Promise<RoomPage>) => Promise<unknown>;

/** Each is a file beside this one's folder; a rig's file is for the rigs alone. */
const PARTS: Readonly<Record<string, Part>> = {
  rigs: benchRigs,
};

/** A robot technician calibrates in the simulated room, by the booth's own procedures. */
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
