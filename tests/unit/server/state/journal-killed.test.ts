import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { killHouse } from "../../../bench/kills/kill-house.ts";

// `npm run bench -- kills` does it 200 times.
it("a house that is killed while decisions come has every one that it said it had", async () => {
  const state = await mkdtemp(join(tmpdir(), "paume-killed-"));
  let saved = 0;
  for (const afterMs of [60, 210]) {
    const report = await killHouse(state, afterMs);
    expect(report).toMatchObject({ lost: 0, damaged: 0 });
    expect(report.inFlight).toBeGreaterThan(0);
    saved += report.saved;
  }
  expect(saved).toBeGreaterThan(0);
  await rm(state, { recursive: true });
}, 60_000);
