import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { nodeDisk } from "../../../../src/server/state/disk.ts";
import { keepCalibrations } from "../../../../src/server/state/kept-calibrations.ts";
import { keepCounts } from "../../../../src/server/state/kept-counts.ts";
import { keepOrders } from "../../../../src/server/state/kept-orders.ts";

/** A round writes a calibration, and the choice, the orders and the counts twice each; together they are more than 500 writes. */
const ROUNDS = [10, 16, 22, 28] as const;
const WRITES_IN_A_ROUND = 7;
const ONE_DAY = ["2026-11-22", "2026-11-22"] as const;
const keeper = join(import.meta.dirname, "endless-keeper.ts");

/** Runs the keeper, then kills it in the midst of whatever it does. @returns what it said was kept. */
async function keepUntilKilled(folder: string, rounds: number, afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, ["--import", "tsx", keeper, folder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const ended = once(child, "close");
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.split("\n").length > rounds) setTimeout(() => child.kill("SIGKILL"), afterMs);
  });
  await ended;
  return said.split("\n").slice(0, -1);
}

it("a house that is killed in the midst of 500 writes finds the last good state each time: what it said, or what came after", async () => {
  const folder = await mkdtemp(join(tmpdir(), "paume-killed-"));
  let rounds = 0;
  for (const [kill, atLeast] of ROUNDS.entries()) {
    const said = await keepUntilKilled(folder, atLeast, 3 * kill);
    rounds += said.length;
    const [id = "", revision, visits] = said.at(-1)?.split(" ") ?? [];

    const kept = keepCalibrations(join(folder, "calibrations"), nodeDisk);
    const { calibration, fault } = await kept.inUse();
    const { calibrations, faults, history } = await kept.list();
    expect([fault, faults]).toEqual([undefined, []]);
    const saved = said.map((line) => line.split(" ")[0]);
    expect(calibrations.map((one) => one.id)).toEqual(expect.arrayContaining(saved));
    // What it did last it may have done without getting to say so.
    const lastTwo = history.slice(0, 2).map((one) => one.id);
    expect(calibration?.id).toBe(lastTwo[0]);
    expect(lastTwo).toContain(id);

    const orders = await keepOrders(join(folder, "floor-orders.json"), nodeDisk, () => undefined).now();
    expect(orders.fault).toBeUndefined();
    expect([Number(revision), Number(revision) + 1]).toContain(orders.orders.revision);
    const [today] = await keepCounts(join(folder, "counters"), nodeDisk).days(...ONE_DAY);
    expect([Number(visits), Number(visits) + 1]).toContain(today?.counts.visits);
  }
  expect(WRITES_IN_A_ROUND * rounds).toBeGreaterThan(500);
  await rm(folder, { recursive: true });
}, 60_000);
