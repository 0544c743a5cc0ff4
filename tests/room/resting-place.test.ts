import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseInstallation } from "../../src/schema/installation.ts";
import { openStage } from "../browser/support/stage.ts";
import { runScenario, scenarioFile } from "./support.ts";

/** A resting place on the room's plinth, in the closed loop: the real worker looks, our own light falls on what it looks at. */

const stage = openStage();

/** Where the scenario's hand comes to rest, on the plinth's top. */
const PLACE = { centreMm: [-100, 30, 1048] };
const ARRIVES_MS = 1000;
const GOES_MS = 3200;
const WHOLE = 150;

async function run(name: string, frames: number) {
  const room = await readFile(join(import.meta.dirname, "../../kiosk-config/room.json"), "utf8");
  const { restingPlaces } = parseInstallation(
    JSON.stringify({ ...JSON.parse(room), restingPlaces: [PLACE] }),
  );
  return runScenario(stage.browser, stage.house.origin, scenarioFile(name), {
    seed: 1,
    frames,
    restingPlaces,
  });
}

test("a closed hand that rests there gets one message, until it goes", async () => {
  const report = await run("fist-at-rest", WHOLE);
  expect(report.litFromMs).toBeGreaterThanOrEqual(ARRIVES_MS + 600);
  expect(report.litFromMs).toBeLessThanOrEqual(ARRIVES_MS + 1000);
  expect(report.litUntilMs).toBeGreaterThanOrEqual(GOES_MS);
  expect(report.litUntilMs).toBeLessThanOrEqual(GOES_MS + 1000);
  expect(report.mostPages).toBe(1);
  // Lit throughout: nothing was lost in between but, at most, one look in the dark.
  expect(report.litFrames).toBeGreaterThan(40);
});

// An installation without a place has one reason less to light a page.
test.for(["empty", "fist"])("no page is lit beside a bare place for a scenario called %s", async (name) => {
  const { litFrames, falseLight } = await run(name, 45);
  expect(litFrames).toBe(0);
  expect(falseLight).toBe(0);
});
