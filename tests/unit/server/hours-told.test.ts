import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openHouse } from "../../../src/server/house.ts";
import { installationText } from "../../fixtures/installation-text.ts";
import { reading } from "./reading.ts";
import { trialHouse } from "./trial-house.ts";

test("a page of this machine is told the hours when it begins to listen, and a closed house ends its timetable", async () => {
  const trial = trialHouse();
  const always = ["00:00-24:00"];
  const week = { monday: always, tuesday: always, wednesday: always };
  writeFileSync(trial.options.installation, installationText({ openingHours: { week } }));
  const house = await openHouse(trial.options, 0);
  const { body } = await fetch(`${house.origin}/events?kinds=opening-hours`);
  if (body === null) throw new Error("there are no events");
  const phase = await new Promise<string>((resolve) => {
    reading(body, (data) => resolve(data)).over.catch(() => undefined);
  });
  // The house's clock stands at a Tuesday's or Monday's midnight, wherever this machine is.
  expect(JSON.parse(phase)).toEqual({ kind: "opening-hours", phase: "open" });
  expect(trial.log.filter((line) => line.endsWith("house: open"))).toHaveLength(1);
  await house.close();
  trial.remove();
});
