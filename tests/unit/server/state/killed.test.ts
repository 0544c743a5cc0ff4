import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeDisk } from "../../../../src/server/state/disk.ts";
import { keepCalibrations } from "../../../../src/server/state/kept-calibrations.ts";

const KILLS = 4;
const keeper = join(import.meta.dirname, "endless-keeper.ts");

/** Runs the keeper for a while, then kills it in the midst of whatever it does. @returns the ids that it said were in use. */
async function keepUntilKilled(folder: string, afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", keeper, folder]);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  await once(child.stdout, "data");
  const ended = once(child, "close");
  setTimeout(() => child.kill("SIGKILL"), afterMs);
  await ended;
  return said.split("\n").slice(0, -1);
}

it("a house that is killed while it keeps and chooses leaves the last one in use, or the one after it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "paume-killed-"));
  let writes = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const said = await keepUntilKilled(folder, 20 + 23 * kill);
    writes += said.length;
    const kept = keepCalibrations(folder, nodeDisk);
    const { calibration, fault } = await kept.inUse();
    const { calibrations, faults, history } = await kept.list();
    expect([fault, faults]).toEqual([undefined, []]);
    expect(calibrations.map(({ id }) => id)).toEqual(expect.arrayContaining([...said]));
    // What it did last it may have done without getting to say so.
    const lastTwo = history.slice(0, 2).map(({ id }) => id);
    expect(calibration?.id).toBe(lastTwo[0]);
    expect(lastTwo).toContain(said.at(-1));
  }
  expect(writes).toBeGreaterThan(KILLS);
  await rm(folder, { recursive: true });
}, 60_000);
